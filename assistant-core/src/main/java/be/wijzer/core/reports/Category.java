package be.wijzer.core.reports;

import be.wijzer.core.municipality.Language;
import java.util.List;
import java.util.Map;

/// A kind of report.
///
/// @param id lower case with underscores; `other` is what nothing else fits
/// @param service of the town that handles it
/// @param title at most 24 characters, by language
/// @param words by which residents mean it, in any language, without accents and capitals
public record Category(String id, String service, Map<Language, String> title, List<String> words) {
    public static final String OTHER = "other";

    public Category {
        title = Map.copyOf(title);
        words = List.copyOf(words);
    }

    public String in(Language language) {
        return title.getOrDefault(language, id);
    }

    public boolean isOther() {
        return id.equals(OTHER);
    }
}
