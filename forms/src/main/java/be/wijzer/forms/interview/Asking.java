package be.wijzer.forms.interview;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where an interview stands when a resident says something.
///
/// @param known what was answered before
/// @param asked the field the open question is about
/// @param question the sentence just asked, to which "de dag daarna" may refer
/// @param options the titles of the answers on offer; empty where any answer will do
/// @param text what the resident says
/// @param intent what the recogniser makes of it, where it is sure
/// @param now local time
public record Asking(
        MunicipalityId municipality,
        Form form,
        Map<String, Answer> known,
        Field asked,
        Optional<String> question,
        List<String> options,
        String text,
        Optional<String> intent,
        LocalDateTime now) {
    public Asking {
        known = Map.copyOf(known);
        options = List.copyOf(options);
    }

    Asking in(String words) {
        return new Asking(municipality, form, known, asked, question, options, words, intent, now);
    }

    Optional<String> knownText(Field field) {
        return Optional.ofNullable(known.get(field.name()))
                .flatMap(Answer::value)
                .map(Answer::words);
    }
}
