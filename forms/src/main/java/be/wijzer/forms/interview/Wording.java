package be.wijzer.forms.interview;

import be.wijzer.core.municipality.Language;
import java.util.Map;

/// One text of a form in every language.
public record Wording(Map<Language, String> texts) {
    public Wording {
        texts = Map.copyOf(texts);
        if (texts.size() < Language.values().length) {
            throw new IllegalArgumentException("a text lacks a language");
        }
    }

    public String in(Language language) {
        return texts.getOrDefault(language, "");
    }
}
