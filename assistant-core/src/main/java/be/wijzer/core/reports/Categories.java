package be.wijzer.core.reports;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.skill.Choosing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The kinds of report, as `reports/categories.yml` lists them, and which of them a sentence is about.
public final class Categories {
    private static final String FILE = "/reports/categories.yml";
    /// Words of at least so many letters are found inside others ("lantaarnpaal").
    private static final int LONG = 5;

    private final List<Category> all;

    private Categories(List<Category> all) {
        this.all = List.copyOf(all);
        if (all.isEmpty() || !all.getLast().isOther()) {
            throw new IllegalStateException(FILE + " doesn't end with " + Category.OTHER);
        }
    }

    /// Stops the start where the file can't be read.
    public static Categories shipped() {
        try (InputStream file = Categories.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("no " + FILE);
            }
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            List<Category> all = new ArrayList<>();
            if (read instanceof List<?> entries) {
                entries.forEach(entry -> all.add(category((Map<?, ?>) entry)));
            }
            return new Categories(all);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Category category(Map<?, ?> entry) {
        Map<Language, String> title = new EnumMap<>(Language.class);
        List<String> words = new ArrayList<>();
        for (Language language : Language.values()) {
            Object named = entry.get("title") instanceof Map<?, ?> titles ? titles.get(language.code()) : null;
            if (named == null) {
                throw new IllegalStateException(
                        FILE + ": " + entry.get("category") + " lacks a title in " + language.code());
            }
            title.put(language, named.toString());
            if (entry.get(language.code()) instanceof List<?> list) {
                list.forEach(word -> words.add(Choosing.plain(word.toString())));
            }
        }
        return new Category(String.valueOf(entry.get("category")), String.valueOf(entry.get("service")), title, words);
    }

    /// In the order of the file.
    public List<Category> all() {
        return all;
    }

    public Optional<Category> find(String id) {
        return all.stream().filter(category -> category.id().equals(id)).findFirst();
    }

    /// The category with this id, or the one for everything else.
    public Category of(String id) {
        return find(id).orElse(all.getLast());
    }

    /// What a sentence is about: one where that is clear, the likeliest few where it isn't, none where it says nothing
    /// that is known.
    public List<Category> meant(String sentence) {
        String plain = " " + Choosing.plain(sentence) + " ";
        Map<Category, Integer> scores = new HashMap<>();
        for (Category category : all) {
            int score = score(category, plain);
            if (score > 0) {
                scores.put(category, score);
            }
        }
        int best = scores.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return scores.entrySet().stream()
                .filter(entry -> 3 * entry.getValue() > 2 * best)
                .sorted(Comparator.comparing((Map.Entry<Category, Integer> entry) -> -entry.getValue())
                        .thenComparing(entry -> all.indexOf(entry.getKey())))
                .limit(4)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The letters of the words found, each stretch of the sentence counted once, for the longest word that covers it.
    private static int score(Category category, String plain) {
        String rest = plain;
        int score = 0;
        for (String word : category.words().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            String sought = word.length() >= LONG ? word : " " + word + " ";
            int at = rest.indexOf(sought);
            if (at >= 0) {
                score += word.length();
                rest = rest.substring(0, at) + " | " + rest.substring(at + sought.length());
            }
        }
        return score;
    }
}
