package be.wijzer.forms.interview;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.skill.FormDrafts;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Reads forms that are being written, for every town there is.
final class ReadDrafts implements FormDrafts {
    private final Municipalities municipalities;
    private final Interview interview;

    ReadDrafts(Municipalities municipalities, Interview interview) {
        this.municipalities = municipalities;
        this.interview = interview;
    }

    @Override
    public Draft read(String source, String text, Language language, Consumer<List<Answered>> submitted) {
        try {
            Form form = FormReader.read(source, text);
            Forms forms = Forms.only(
                    municipalities.all().stream().map(Municipality::id).toList(), form);
            Submission handing = (_, answers) -> {
                submitted.accept(FilledForm.lines(form, answers, language).stream()
                        .map(line -> new Answered(
                                line.field(), line.value().map(Answer::words).orElse("–"), line.from()))
                        .toList());
                return List.of();
            };
            return new Draft.Right(
                    form.name(),
                    form.title().in(language),
                    new FormSkill(form.name(), Set.of(form.name()), forms, interview, handing));
        } catch (UnreadableForm wrong) {
            return new Draft.Wrong(String.valueOf(wrong.getMessage()));
        }
    }
}
