package be.wijzer.core.skill;

import be.wijzer.core.conversation.Frame;
import be.wijzer.core.identity.AssuranceLevel;
import be.wijzer.core.message.Reply;
import java.util.List;

/// What came of giving a skill its turn.
public sealed interface Outcome {
    /// It has said what it had to, and is finished.
    record Done(List<Reply> replies) implements Outcome {
        public Done {
            replies = List.copyOf(replies);
        }

        public Done(Reply reply) {
            this(List.of(reply));
        }
    }

    /// It goes on: the frame as it stands now, what to say first, and the question that waits for an answer.
    record Asked(Frame frame, List<Reply> replies, Reply question) implements Outcome {
        public Asked {
            replies = List.copyOf(replies);
        }

        public Asked(Frame frame, Reply question) {
            this(frame, List.of(), question);
        }
    }

    /// This wasn't for it.
    record NotMine() implements Outcome {}

    /// It is finished, and so is what it interrupted.
    record Dropped(List<Reply> replies) implements Outcome {
        public Dropped {
            replies = List.copyOf(replies);
        }
    }

    /// Everything starts from the beginning.
    record Restarted() implements Outcome {}

    /// Another skill takes its place, as if the resident had said `text` and meant `intent`.
    record Became(String intent, String text) implements Outcome {}

    /// It goes on, by `Skill.resumed`, as soon as the resident is signed in well enough.
    ///
    /// @param replies what to say first
    /// @param purpose completes "to …, you have to sign in", in the resident's language
    record SignInNeeded(Frame frame, List<Reply> replies, AssuranceLevel level, String purpose) implements Outcome {
        public SignInNeeded {
            replies = List.copyOf(replies);
        }

        public SignInNeeded(Frame frame, AssuranceLevel level, String purpose) {
            this(frame, List.of(), level, purpose);
        }
    }

    /// A person of the town is asked for.
    record PersonAsked(String reason, List<Reply> replies) implements Outcome {
        public PersonAsked {
            replies = List.copyOf(replies);
        }
    }
}
