package be.wijzer.core.municipality;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language the assistant speaks. Dutch comes first: a text exists in Dutch before it exists in any other.
public enum Language {
    NL,
    FR,
    EN,
    DE;

    /// The ISO 639-1 code in lower case.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads a code or a tag such as `nl-BE`; empty for any other language.
    public static Optional<Language> of(String tag) {
        String code = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
