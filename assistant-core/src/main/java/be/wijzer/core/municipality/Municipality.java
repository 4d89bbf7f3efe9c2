package be.wijzer.core.municipality;

import java.time.Duration;
import java.util.List;

/// A town and what its conversations need to know of it. Channel settings are each channel's own.
///
/// @param languages those it speaks, the first one by default
/// @param transcripts how long a conversation is kept after the last message
/// @param telephone of the reception, as residents dial it
public record Municipality(
        MunicipalityId id, String name, List<Language> languages, Duration transcripts, String telephone) {
    public Municipality {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a municipality speaks at least one language");
        }
    }

    public Language firstLanguage() {
        return languages.getFirst();
    }
}
