package be.wijzer.forms.interview;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Days and times that only mean something beside another: "de dag erna".
record Beside(Asking asking, String plain, Mentions mentions) {
    /// A day or time beside one in the question, or beside the one known.
    Optional<Mention> of(Field field) {
        boolean asked = field.equals(asking.asked());
        if (field.type() == FieldType.DATE) {
            return Relative.day(plain, days(field, asked)).map(Object::toString).map(asking::whole);
        }
        return field.type() == FieldType.TIME
                ? Relative.time(plain, times(field, asked))
                        .map(Object::toString)
                        .map(asking::whole)
                : Optional.empty();
    }

    private List<LocalDate> days(Field field, boolean asked) {
        return base(field, asked).stream().map(LocalDate::parse).toList();
    }

    private List<LocalTime> times(Field field, boolean asked) {
        return base(field, asked).stream().map(LocalTime::parse).toList();
    }

    private List<String> base(Field field, boolean asked) {
        List<String> base = new ArrayList<>();
        if (asked) {
            asking.question()
                    .ifPresent(question -> mentions.in(question, field)
                            .forEach(mention -> mention.value().ifPresent(value -> base.add(value.toString()))));
        }
        if (base.isEmpty()) {
            asking.knownText(field).ifPresent(base::add);
        }
        return base;
    }
}
