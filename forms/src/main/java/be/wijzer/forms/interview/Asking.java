package be.wijzer.forms.interview;

import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.Intent;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where an interview stands when a resident says something.
///
/// @param known what was answered before
/// @param asked the field the open question is about
/// @param question the sentence just asked, to which "de dag daarna" may refer
/// @param options the titles of the answers on offer; empty where any answer will do
/// @param text what the resident says
/// @param intents what the recogniser makes of it, the likeliest first
/// @param now local time
public record Asking(
        MunicipalityId municipality,
        Form form,
        Map<String, Answer> known,
        Field asked,
        Optional<String> question,
        List<String> options,
        String text,
        List<Intent> intents,
        LocalDateTime now) {
    static final int HEARD = 1_000;
    private static final Pattern PROPOSING = Pattern.compile(
            "(?:(?:en|dus|ok|goed) )*(?:bedoel|bedoelt|woon|woont|is(?! er)|was(?! er)|heb ik (?:(?:het|dat|u|je|alles) )?(?:goed|juist|correct)|klopt|past|kan(?! (?:ik|je me|u me|er))|kom|komt|ging|gaat|gebeurde|do you|did you|is it"
                    + "|c est|est ce|habitez|voulez|meinen|wohnen|ist|passt) .*");

    public Asking {
        known = Map.copyOf(known);
        options = List.copyOf(options);
        intents = List.copyOf(intents);
    }

    /// Whether the question proposes its answer: "Bedoel je zaterdag?"
    boolean proposes() {
        return asks().filter(sentence -> PROPOSING.matcher(sentence).matches()).isPresent();
    }

    /// What the question comes to, in plain words: its last sentence.
    Optional<String> asks() {
        return question.map(said -> Sayings.plain(said.strip().replaceFirst("(?s).*[.!?]\\s+", "")));
    }

    /// The beginning that is listened to; all of it but for a long story, of which the rest is kept and not heard.
    Asking heard() {
        String said = Spoken.signs(text);
        if (said.length() <= HEARD) {
            return said.equals(text) ? this : in(said);
        }
        int end = said.lastIndexOf(' ', HEARD);
        return in(said.substring(0, end > 0 ? end : HEARD));
    }

    Asking in(String words) {
        return new Asking(municipality, form, known, asked, question, options, words, intents, now);
    }

    Asking offeringNothing() {
        return new Asking(municipality, form, known, asked, question, List.of(), text, intents, now);
    }

    /// A value that the whole text gives.
    Mention whole(Object value) {
        return new Mention(Optional.of(value), 0, text.length(), text);
    }

    Optional<String> knownText(Field field) {
        return Optional.ofNullable(known.get(field.name()))
                .flatMap(Answer::value)
                .map(Answer::words);
    }
}
