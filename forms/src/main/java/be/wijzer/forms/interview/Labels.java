package be.wijzer.forms.interview;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Fields by what the town calls them.
final class Labels {
    private static final int SHORTEST = 4;

    private Labels() {}

    /// Whether a sentence names a field by a word that only its label has.
    static boolean name(Form form, Field field, String plain) {
        Set<String> own = own(form, field);
        return Stream.of(plain.split(" ")).anyMatch(own::contains);
    }

    private static Set<String> own(Form form, Field field) {
        Set<String> own = words(field).collect(Collectors.toSet());
        form.fields().stream()
                .filter(each -> !each.equals(field))
                .flatMap(Labels::words)
                .forEach(own::remove);
        return own;
    }

    /// Of several fields of one type a sentence gives a value to those it names; else to the one that is asked; else to
    /// the first that isn't known, or to the only one that is.
    static boolean meansFor(Field field, Asking asking, String plain) {
        List<Field> alike = asking.form().fields().stream()
                .filter(each -> each.type() == field.type())
                .toList();
        if (alike.size() == 1) {
            return true;
        }
        List<Field> named =
                alike.stream().filter(each -> name(asking.form(), each, plain)).toList();
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

    private static Stream<String> words(Field field) {
        return field.label().texts().values().stream()
                .map(Sayings::plain)
                .flatMap(label -> Stream.of(label.split(" ")))
                .filter(word -> word.length() >= SHORTEST);
    }
}
