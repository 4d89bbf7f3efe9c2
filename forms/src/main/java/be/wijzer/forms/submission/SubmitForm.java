package be.wijzer.forms.submission;

import be.wijzer.core.attachments.Attachment;
import be.wijzer.core.attachments.Attachments;
import be.wijzer.core.attachments.Retention;
import be.wijzer.core.identity.Capacity;
import be.wijzer.core.identity.Resident;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.message.Reply;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Turn;
import be.wijzer.core.submissions.Submitted;
import be.wijzer.core.submissions.Submitting;
import be.wijzer.forms.interview.Answer;
import be.wijzer.forms.interview.FilledForm;
import be.wijzer.forms.interview.Form;
import be.wijzer.forms.interview.Forms;
import be.wijzer.forms.interview.Submission;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Hands a form in, and gives the resident its reference number and a receipt to keep.
final class SubmitForm implements Submission {
    private static final Duration KEPT = Duration.ofDays(30);
    /// As long as what was submitted.
    private static final Duration HANDED_IN = Duration.ofDays(365);

    private final String form;
    private final Forms forms;
    private final Submitting submitting;
    private final Optional<Attachments> attachments;
    private final Optional<SignIn> signIn;
    private final Optional<Retention> retention;
    private final URI address;
    private final Phrases phrases = Phrases.of("submission");

    SubmitForm(
            String form,
            Forms forms,
            Submitting submitting,
            Optional<Attachments> attachments,
            Optional<Retention> retention,
            Optional<SignIn> signIn,
            URI address) {
        this.form = form;
        this.forms = forms;
        this.submitting = submitting;
        this.attachments = attachments;
        this.signIn = signIn;
        this.retention = retention;
        this.address = address;
    }

    @Override
    public List<Reply> submit(Turn turn, Map<String, Answer> answers) {
        Submitted submitted = submitted(turn, answers);
        String reference = submitting.submit(submitted);
        handedIn(turn, answers)
                .forEach(id -> retention.ifPresent(
                        kept -> kept.keepUntil(id, turn.now().plus(HANDED_IN))));
        List<Reply> replies = new ArrayList<>();
        replies.add(new Reply.Text(phrases.say(turn.language(), "submitted", Map.of("reference", reference))));
        attachments.ifPresent(kept -> replies.add(receipt(turn, submitted, kept)));
        return replies;
    }

    private List<String> handedIn(Turn turn, Map<String, Answer> answers) {
        return FilledForm.files(form(turn), answers);
    }

    private Form form(Turn turn) {
        return forms.of(turn.municipality().id(), form).orElseThrow(() -> new IllegalStateException("no form " + form));
    }

    private Submitted submitted(Turn turn, Map<String, Answer> answers) {
        Form filled = form(turn);
        return new Submitted(
                turn.effectKey("form"),
                turn.municipality().id(),
                turn.conversation(),
                form,
                filled.title().in(turn.language()),
                turn.language(),
                FilledForm.lines(filled, answers, turn.language()).stream()
                        .map(line ->
                                new Submitted.Line(line.field(), line.label(), line.value(), line.shown(), line.from()))
                        .toList(),
                turn.now(),
                signIn.flatMap(door -> door.resident(turn.conversation()))
                        .filter(resident -> resident.capacity() instanceof Capacity.Citizen)
                        .flatMap(Resident::nationalNumber));
    }

    private Reply receipt(Turn turn, Submitted submitted, Attachments kept) {
        byte[] pdf = new Receipt(phrases, turn.municipality().name()).of(submitted);
        String id = UUID.nameUUIDFromBytes((submitted.key() + "/receipt").getBytes(StandardCharsets.UTF_8))
                + submitted.reference().substring(submitted.reference().length() - 7);
        String filename = submitted.reference() + ".pdf";
        kept.keep(
                new Attachment(
                        id,
                        submitted.municipality(),
                        submitted.conversation(),
                        filename,
                        "application/pdf",
                        pdf.length,
                        turn.now().plus(KEPT)),
                pdf);
        return new Reply.Document(phrases.say(turn.language(), "receipt"), address.resolve("/files/" + id), filename);
    }
}
