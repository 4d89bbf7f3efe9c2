package be.wijzer.forms.interview;

import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Turn;
import be.wijzer.forms.interview.Progress.Mood;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The question an interview has open.
///
/// @param keeps whether it can be gone on with later
/// @param paged the fields that a page is offered for
/// @param aloud whether everything is read aloud
record Asked(Form form, Phrases phrases, Summary summary, boolean keeps, Predicate<Field> paged, boolean aloud) {
    /// As a turn's channel can show it: where no files can be handed in, a page is the only way.
    static Asked in(Turn turn, Form form, Interview interview) {
        boolean pages = interview.means().pages().isPresent();
        boolean takesFiles = turn.channel().media() && !turn.channel().spoken();
        return new Asked(
                form,
                Held.PHRASES,
                Held.SUMMARY,
                interview.later().isPossible(),
                field -> pages && (field.paged() || field.type().isFile() && !takesFiles),
                turn.channel().spoken());
    }

    Reply question(Progress progress, Language language) {
        return switch (progress.mood()) {
            case STOPPING -> stopping(language);
            case CHANGING -> changing(progress, language);
            case ASKING, PUZZLED, COLLECTING ->
                form.field(progress.asked())
                        .map(field -> about(field, progress, language))
                        .orElseGet(() -> new Reply.Text(form.title().in(language)));
        };
    }

    private Reply stopping(Language language) {
        List<Choice> choices = new ArrayList<>(List.of(
                new Choice("yes", phrases.say(language, "stop")), new Choice("no", phrases.say(language, "go-on"))));
        if (keeps) {
            choices.add(new Choice("later", phrases.say(language, "later")));
        }
        return new Reply.Choices(phrases.say(language, "really-stop"), choices);
    }

    private Reply about(Field field, Progress progress, Language language) {
        if (field.type() == FieldType.CONFIRM) {
            return yesOrNo(summary.of(form, progress, language), "confirm", "change", language);
        }
        boolean collecting = progress.mood() == Mood.COLLECTING;
        List<Choice> choices = new ArrayList<>(answers(field, progress, language));
        if (collecting) {
            choices.add(new Choice(Sitting.ENOUGH, phrases.say(language, "enough")));
        } else if (!field.required() && field.type() != FieldType.AGREEMENT) {
            choices.add(new Choice("skip", phrases.say(language, "skip")));
        }
        if (!collecting && paged.test(field)) {
            choices.add(new Choice(Sitting.PAGE, phrases.say(language, "page")));
        }
        String question = collecting
                ? phrases.say(language, "more-options")
                : field.question(aloud).in(language);
        return choices.isEmpty()
                ? new Reply.Ask(question, field.type().wanted())
                : new Reply.Choices(question, choices);
    }

    /// What the field itself has to choose from.
    private List<Choice> answers(Field field, Progress progress, Language language) {
        if (field.type() == FieldType.AGREEMENT) {
            return List.of(
                    new Choice(Sitting.AGREE, phrases.say(language, "agree")),
                    new Choice(Sitting.DISAGREE, phrases.say(language, "disagree")));
        }
        if (field.type().manner() == Manner.FACT) {
            return facts(phrases, language);
        }
        List<String> taken = progress.mood() == Mood.COLLECTING
                ? progress.answers().getOrDefault(field.name(), Answer.none()).ids()
                : List.of();
        return field.options().stream()
                .filter(option -> !taken.contains(option.id()))
                .map(option -> new Choice(option.id(), option.title().in(language)))
                .toList();
    }

    /// Yes and no where something is so or not.
    static List<Choice> facts(Phrases phrases, Language language) {
        return List.of(
                new Choice(Boolean.toString(true), capital(phrases.say(language, "is-so"))),
                new Choice(Boolean.toString(false), capital(phrases.say(language, "is-not-so"))));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private Reply changing(Progress progress, Language language) {
        List<Choice> choices = new ArrayList<>();
        for (Field field : form.asked(progress.answers())) {
            if (field.type() != FieldType.PERSON) {
                choices.add(new Choice(field.name(), field.label().in(language)));
            }
        }
        return new Reply.Choices(phrases.say(language, "what-to-change"), choices);
    }

    private Reply yesOrNo(String text, String yes, String no, Language language) {
        return new Reply.Choices(
                text,
                List.of(new Choice("yes", phrases.say(language, yes)), new Choice("no", phrases.say(language, no))));
    }
}
