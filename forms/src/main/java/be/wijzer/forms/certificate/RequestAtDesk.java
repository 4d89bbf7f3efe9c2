package be.wijzer.forms.certificate;

import be.wijzer.core.contactcentre.LeftQuestion;
import be.wijzer.core.contactcentre.Questions;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.message.Reply;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Turn;
import be.wijzer.forms.interview.Answer;
import be.wijzer.forms.interview.Submission;
import java.util.List;
import java.util.Map;

/// Leaves the request where the town's people find it, in their language.
final class RequestAtDesk implements Submission {
    private final SignIn signIn;
    private final Questions questions;
    private final Phrases phrases = Phrases.of("certificate");

    RequestAtDesk(SignIn signIn, Questions questions) {
        this.signIn = signIn;
        this.questions = questions;
    }

    @Override
    public List<Reply> submit(Turn turn, Map<String, Answer> answers) {
        String certificate = answers.getOrDefault("certificate", Answer.of("")).text();
        String contact = answers.getOrDefault("email", Answer.of("")).text();
        String name = signIn.resident(turn.conversation())
                .map(resident -> resident.givenName() + " " + resident.familyName())
                .orElse("");
        questions.leave(new LeftQuestion(
                turn.effectKey("certificate"),
                turn.municipality().id(),
                turn.conversation(),
                turn.draft().before().address().channel(),
                name,
                phrases.say(turn.municipality().firstLanguage(), "request", Map.of("certificate", certificate)),
                contact,
                turn.now()));
        turn.count("certificate_requested_at_desk", Map.of("certificate", certificate));
        return List.of(new Reply.Text(
                phrases.say(turn.language(), "requested", Map.of("certificate", certificate, "contact", contact))));
    }
}
