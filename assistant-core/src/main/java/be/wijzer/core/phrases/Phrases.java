package be.wijzer.core.phrases;

import be.wijzer.core.municipality.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The sentences of one feature: UTF-8 properties `/phrases/{feature}.properties`, a line `key.nl = …` for each
/// language.
/// `{name}` in a sentence is filled in.
public final class Phrases {
    private final String feature;
    private final Map<String, String> sentences;

    private Phrases(String feature, Map<String, String> sentences) {
        this.feature = feature;
        this.sentences = sentences;
    }

    /// Reads the feature's file from the class path; a missing file or language is a bug and stops the start.
    public static Phrases of(String feature) {
        Properties lines = new Properties();
        try (InputStream file = Phrases.class.getResourceAsStream("/phrases/" + feature + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("no phrases for " + feature);
            }
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Phrases phrases = new Phrases(
                feature,
                lines.stringPropertyNames().stream()
                        .collect(Collectors.toUnmodifiableMap(key -> key, lines::getProperty)));
        Set<String> missing = phrases.missing();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("phrases/" + feature + ".properties lacks: " + missing);
        }
        return phrases;
    }

    public String say(Language language, String key) {
        return say(language, key, Map.of());
    }

    public String say(Language language, String key, Map<String, String> values) {
        String sentence = sentences.get(key + "." + language.code());
        if (sentence == null) {
            throw new IllegalArgumentException("no phrase " + key + " in " + feature);
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            sentence = sentence.replace("{" + value.getKey() + "}", value.getValue());
        }
        return sentence;
    }

    /// Whether the feature has this sentence.
    public boolean has(String key) {
        return sentences.containsKey(key + ".nl");
    }

    /// The lines to add so that each sentence exists in every language.
    Set<String> missing() {
        Set<String> missing = new TreeSet<>();
        for (String line : sentences.keySet()) {
            String key = line.substring(0, line.lastIndexOf('.'));
            for (Language language : Language.values()) {
                if (!sentences.containsKey(key + "." + language.code())) {
                    missing.add(key + "." + language.code());
                }
            }
        }
        return missing;
    }
}
