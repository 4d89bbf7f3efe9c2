package be.wijzer.intents.knowledge;

import be.wijzer.core.municipality.Language;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Texts in every language, read from lines of `key.language=text`.
final class Phrases {
    private final Map<String, String> texts;

    Phrases(String file) {
        this.texts = Lists.rawLines(file).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }

    /// @param filled names and values in turn, for the `{name}`s in the text
    String say(String key, Language language, String... filled) {
        String text = texts.get(key + "." + language.code());
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key + "." + language.code());
        }
        for (int i = 0; i < filled.length; i += 2) {
            text = text.replace("{" + filled[i] + "}", filled[i + 1]);
        }
        return text;
    }

    Set<String> keys() {
        return texts.keySet();
    }
}
