package be.wijzer.forms.interview;

import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import java.util.ArrayList;
import java.util.List;

/// The question an interview has open.
///
/// @param keeps whether it can be gone on with later
record Asked(Form form, Phrases phrases, Summary summary, boolean keeps) {
    Reply question(Progress progress, Language language) {
        return switch (progress.mood()) {
            case STOPPING -> stopping(language);
            case CHANGING -> changing(progress, language);
            case ASKING, PUZZLED ->
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
        String question = field.question().in(language);
        if (!field.options().isEmpty()) {
            return new Reply.Choices(
                    question,
                    field.options().stream()
                            .map(option ->
                                    new Choice(option.id(), option.title().in(language)))
                            .toList());
        }
        return field.required()
                ? new Reply.Ask(question, field.type().wanted())
                : new Reply.Choices(question, List.of(new Choice("skip", phrases.say(language, "skip"))));
    }

    private Reply changing(Progress progress, Language language) {
        List<Choice> choices = new ArrayList<>();
        for (Field field : form.asked(progress.answers())) {
            choices.add(new Choice(field.name(), field.label().in(language)));
        }
        return new Reply.Choices(phrases.say(language, "what-to-change"), choices);
    }

    private Reply yesOrNo(String text, String yes, String no, Language language) {
        return new Reply.Choices(
                text,
                List.of(new Choice("yes", phrases.say(language, yes)), new Choice("no", phrases.say(language, no))));
    }
}
