package be.wijzer.forms.interview;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.FormTrial;
import be.wijzer.core.understanding.IntentRecogniser;
import be.wijzer.core.understanding.Understanding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The interview, tried a turn at a time.
final class TriedForm implements FormTrial {
    private final Forms forms;
    private final Interview interview;
    private final IntentRecogniser intents;
    private final Phrases phrases = Phrases.of("interview");

    TriedForm(Forms forms, Interview interview, IntentRecogniser intents) {
        this.forms = forms;
        this.interview = interview;
        this.intents = intents;
    }

    @Override
    public Optional<Result> step(MunicipalityId municipality, String name, Trial trial) {
        return forms.of(municipality, name).map(form -> tried(municipality, form, trial));
    }

    @Override
    public String schema() {
        try (InputStream file = TriedForm.class.getResourceAsStream("/forms/form.schema.json")) {
            if (file == null) {
                throw new IllegalStateException("no forms/form.schema.json");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Result tried(MunicipalityId municipality, Form form, Trial trial) {
        Optional<Field> asked = form.field(trial.asked());
        if (asked.isEmpty()) {
            return new Result.Unfit("asked", "is no field of the form");
        }
        Map<String, Answer> known = new LinkedHashMap<>();
        for (Map.Entry<String, Optional<Object>> entry : trial.known().entrySet()) {
            Optional<Field> field = form.field(entry.getKey());
            if (field.isEmpty() || !fits(field.get(), entry.getValue())) {
                return new Result.Unfit(
                        "known." + entry.getKey(),
                        field.isEmpty() ? "is no field of the form" : "isn't a value of its field");
            }
            known.put(entry.getKey(), new Answer(entry.getValue(), Answer.Provenance.RESIDENT));
        }
        Understanding understood = intents.recognise(municipality, trial.text(), Language.NL);
        Step step = interview.step(new Asking(
                municipality,
                form,
                known,
                asked.get(),
                trial.question(),
                trial.options(),
                trial.text(),
                understood.ranking(),
                trial.now()));
        return new Result.Stepped(step.kind().key(), step.set(), reply(form, known, asked.get(), step));
    }

    private static boolean fits(Field field, Optional<Object> value) {
        try {
            value.ifPresent(given -> Values.typed(field.type(), given));
            return true;
        } catch (DateTimeException | IllegalArgumentException _) {
            return false;
        }
    }

    private String reply(Form form, Map<String, Answer> known, Field asked, Step step) {
        Map<String, Answer> after = new LinkedHashMap<>(known);
        step.set().forEach((field, value) -> after.put(field, new Answer(value, Answer.Provenance.RESIDENT)));
        String next = form.asked(after).stream()
                .filter(field -> field.type().isSaid() && !after.containsKey(field.name()))
                .findFirst()
                .orElse(form.fields().getLast())
                .question()
                .in(Language.NL);
        String again = asked.question().in(Language.NL);
        return switch (step.kind()) {
            case ANSWER, CORRECTION, ANSWER_AND_CORRECTION, SKIP ->
                phrases.say(Language.NL, "next", Map.of("question", next));
            case AFFIRM -> phrases.say(Language.NL, "fine");
            case DENY -> phrases.say(Language.NL, "what-to-change");
            case CANCEL -> phrases.say(Language.NL, "stopped");
            case REPEAT -> again;
            case DIGRESSION_QUESTION ->
                asked.why().map(why -> why.in(Language.NL) + " ").orElse("") + again;
            case HANDOVER -> phrases.say(Language.NL, "person");
            case UNCLEAR ->
                asked.error().map(error -> error.in(Language.NL) + " ").orElse("") + again;
        };
    }
}
