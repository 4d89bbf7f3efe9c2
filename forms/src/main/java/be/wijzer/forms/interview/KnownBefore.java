package be.wijzer.forms.interview;

import be.wijzer.core.identity.Prefill;
import be.wijzer.core.skill.Turn;
import be.wijzer.forms.interview.Answer.Provenance;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What is known of a resident before anything is asked.
final class KnownBefore {
    private final Optional<Prefill> prefill;

    KnownBefore(Optional<Prefill> prefill) {
        this.prefill = prefill;
    }

    Map<String, Answer> of(Turn turn, Form form) {
        Map<String, Answer> known = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            field.prefill()
                    .flatMap(source -> answer(turn, source, form.name()))
                    .flatMap(answer -> of(field, answer))
                    .ifPresent(answer -> known.put(field.name(), answer));
        }
        return known;
    }

    /// Left out where what is known isn't of the kind that is asked.
    private static Optional<Answer> of(Field field, Answer known) {
        return Written.of(field.type(), known.text())
                .map(value -> new Answer(Optional.of(value), known.from(), known.at()));
    }

    /// The resident as the register knows them; empty where nobody is signed in.
    Optional<Answer> person(Turn turn, Form form) {
        Optional<String> name = looked(turn, "person.name", form.name());
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("name", name.get());
        looked(turn, "person.birth_date", form.name()).ifPresent(date -> parts.put("birth_date", date));
        looked(turn, "person.address", form.name()).ifPresent(address -> parts.put("address", address));
        parts.put("text", parts.containsKey("address") ? name.get() + ", " + parts.get("address") : name.get());
        return Optional.of(new Answer(Optional.of(parts), Provenance.REGISTER, Optional.of(turn.now())));
    }

    private Optional<String> looked(Turn turn, String source, String reason) {
        return prefill.flatMap(known -> known.value(turn.draft(), source, reason))
                .map(Object::toString);
    }

    private Optional<Answer> answer(Turn turn, String source, String reason) {
        Optional<Answer> looked = looked(turn, source, reason)
                .map(value -> new Answer(
                        Optional.of(value),
                        source.equals(Field.PHONE) ? Provenance.CHANNEL : Provenance.REGISTER,
                        Optional.of(turn.now())));
        return looked.or(() -> Optional.of(source)
                .filter(Field.PHONE::equals)
                .flatMap(_ -> turn.draft().before().address().telephone())
                .map(phone -> new Answer(Optional.of(phone), Provenance.CHANNEL, Optional.of(turn.now()))));
    }
}
