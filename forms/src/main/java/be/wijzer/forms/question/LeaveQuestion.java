package be.wijzer.forms.question;

import be.wijzer.core.contactcentre.LeftQuestion;
import be.wijzer.core.contactcentre.Questions;
import be.wijzer.core.message.Reply;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Turn;
import be.wijzer.forms.interview.Answer;
import be.wijzer.forms.interview.Submission;
import java.util.List;
import java.util.Map;

/// Leaves the question where the town's people find it.
final class LeaveQuestion implements Submission {
    private final Questions questions;
    private final Phrases phrases = Phrases.of("question");

    LeaveQuestion(Questions questions) {
        this.questions = questions;
    }

    @Override
    public List<Reply> submit(Turn turn, Map<String, Answer> answers) {
        String contact = answers.getOrDefault("contact", Answer.of("")).text();
        questions.leave(new LeftQuestion(
                turn.effectKey("question"),
                turn.municipality().id(),
                turn.conversation(),
                turn.draft().before().address().channel(),
                answers.getOrDefault("name", Answer.of("")).text(),
                answers.getOrDefault("question", Answer.of("")).text(),
                contact,
                turn.now()));
        return List.of(new Reply.Text(phrases.say(turn.language(), "left", Map.of("contact", contact))));
    }
}
