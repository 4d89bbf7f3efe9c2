package be.wijzer.channels.open311;

/// A request that isn't granted, as Open311 tells it.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String description;

    Refusal(int status, String description) {
        super(description, null, false, false);
        this.status = status;
        this.description = description;
    }

    int status() {
        return status;
    }

    String description() {
        return description;
    }
}
