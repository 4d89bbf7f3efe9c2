package be.wijzer.core.identity;

import be.wijzer.core.conversation.Frame;
import be.wijzer.core.message.Reply;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Something that needs a sure sign-in.
record Errand(String name, SignIn signIn) implements Skill {
    @Override
    public Set<String> intents() {
        return Set.of(name);
    }

    @Override
    public Outcome begin(Turn turn) {
        return resumed(turn, new Frame(name, Map.of()));
    }

    @Override
    public Outcome resumed(Turn turn, Frame frame) {
        return signIn.resident(turn.conversation())
                .filter(resident -> resident.level().meets(AssuranceLevel.HIGH))
                .<Outcome>map(resident -> new Outcome.Done(new Reply.Text(
                        (name.equals("errand") ? "Done" : "Also done") + " for " + resident.givenName())))
                .orElseGet(() -> new Outcome.SignInNeeded(frame, AssuranceLevel.HIGH, "dat te doen"));
    }

    /// The least a skill that asks to sign in can be.
    record Asking(SignIn signIn) implements Skill {
        @Override
        public String name() {
            return "sign_in";
        }

        @Override
        public Set<String> intents() {
            return Set.of("log_out");
        }

        @Override
        public Outcome begin(Turn turn) {
            signIn.signOut(turn.conversation());
            return new Outcome.Done(new Reply.Text("Signed out"));
        }

        @Override
        public Outcome resumed(Turn turn, Frame frame) {
            Invitation invitation = signIn.invite(
                    turn.effectKey("sign_in"),
                    turn.municipality().id(),
                    turn.conversation(),
                    AssuranceLevel.valueOf(frame.get("level")));
            return new Outcome.Asked(frame, new Reply.Link(invitation.code(), "Sign in", invitation.page()));
        }

        @Override
        public Optional<Reply> again(Turn turn, Frame frame) {
            return signIn.resident(turn.conversation())
                            .filter(resident -> resident.level().meets(AssuranceLevel.valueOf(frame.get("level"))))
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of(new Reply.Text("Sign in first"));
        }
    }
}
