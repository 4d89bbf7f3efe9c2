package be.wijzer.core.municipality;

/// A town's key in configuration, addresses and records: lower-case letters, digits and hyphens, at most 63.
public record MunicipalityId(String value) {
    public MunicipalityId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw new IllegalArgumentException("not a municipality key");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
