package be.wijzer.forms.interview;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The fields of a form by what the town calls them.
final class Labels {
    private static final int SHORTEST = 4;

    private final Map<String, Set<String>> own = new HashMap<>();

    Labels(Form form) {
        Set<String> once = new HashSet<>();
        Set<String> more = new HashSet<>();
        for (Field field : form.fields()) {
            Set<String> words = words(field);
            words.stream().filter(word -> !once.add(word)).forEach(more::add);
            own.put(field.name(), words);
        }
        own.values().forEach(words -> words.removeAll(more));
    }

    /// Whether a sentence names a field by a word that only its label has.
    boolean name(Field field, String plain) {
        Set<String> words = own.getOrDefault(field.name(), Set.of());
        return Stream.of(plain.split(" ")).anyMatch(words::contains);
    }

    /// Whether all of a field's label is in a sentence, whatever else shares its words.
    static boolean nameWhole(Field field, String plain) {
        Set<String> said = new HashSet<>(List.of(plain.split(" ")));
        return field.label().texts().values().stream()
                .map(Labels::words)
                .anyMatch(words -> !words.isEmpty() && said.containsAll(words));
    }

    /// Of several fields of one type a sentence gives a value to those it names; else to the one that is asked; else to
    /// the first that isn't known, or to the only one that is.
    boolean meanFor(Field field, List<Field> alike, Asking asking, String plain) {
        List<Field> named = alike.stream().filter(each -> name(each, plain)).toList();
        if (!named.isEmpty()) {
            return named.contains(field);
        }
        if (alike.contains(asking.asked())) {
            return field.equals(asking.asked());
        }
        List<Field> known = alike.stream()
                .filter(each -> asking.known().containsKey(each.name()))
                .toList();
        return known.contains(field)
                ? known.size() == 1
                : alike.stream()
                        .filter(each -> !known.contains(each))
                        .findFirst()
                        .filter(field::equals)
                        .isPresent();
    }

    private static Set<String> words(Field field) {
        return field.label().texts().values().stream()
                .flatMap(label -> words(label).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> words(String label) {
        return Stream.of(Sayings.plain(label).split(" "))
                .filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toSet());
    }
}
