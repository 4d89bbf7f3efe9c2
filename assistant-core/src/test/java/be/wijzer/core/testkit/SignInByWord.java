package be.wijzer.core.testkit;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Frame;
import be.wijzer.core.identity.AssuranceLevel;
import be.wijzer.core.identity.Invitation;
import be.wijzer.core.identity.Resident;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Signs a resident in as soon as they say "aangemeld", and takes "liever niet" for a no.
public final class SignInByWord implements SignIn, Skill {
    private final Resident resident;
    private final Skill skill;
    private boolean signedIn;

    /// @param skill the one that goes on afterwards, made with this sign-in
    public SignInByWord(Resident resident, boolean signedIn, java.util.function.Function<SignIn, Skill> skill) {
        this.resident = resident;
        this.signedIn = signedIn;
        this.skill = skill.apply(this);
    }

    /// What a town has with it.
    public List<Skill> skills() {
        return List.of(this, skill);
    }

    @Override
    public Optional<Resident> resident(ConversationId conversation) {
        return signedIn ? Optional.of(resident) : Optional.empty();
    }

    @Override
    public Invitation invite(
            String effectKey, MunicipalityId municipality, ConversationId conversation, AssuranceLevel level) {
        return new Invitation(URI.create("https://example.org/in"), "123456", Instant.MAX);
    }

    @Override
    public void signOut(ConversationId conversation) {
        signedIn = false;
    }

    @Override
    public String name() {
        return "sign_in";
    }

    @Override
    public Set<String> intents() {
        return Set.of();
    }

    @Override
    public Outcome begin(Turn turn) {
        return new Outcome.NotMine();
    }

    @Override
    public Outcome resumed(Turn turn, Frame frame) {
        return new Outcome.Asked(
                frame,
                new Reply.Ask(
                        "Meld je aan (" + frame.get("level") + ") om " + frame.get("purpose") + ".",
                        Reply.Wanted.TEXT));
    }

    @Override
    public Optional<Reply> again(Turn turn, Frame frame) {
        return signedIn
                ? Optional.empty()
                : Optional.of(new Reply.Ask("Meld je aan (" + frame.get("level") + ").", Reply.Wanted.TEXT));
    }

    @Override
    public Outcome answer(Turn turn, Frame frame) {
        return switch (turn.words()) {
            case "aangemeld" -> {
                signedIn = true;
                yield new Outcome.Done(List.of());
            }
            case "liever niet" -> new Outcome.Dropped(List.of(new Reply.Text("Goed, dan niet.")));
            default -> new Outcome.NotMine();
        };
    }
}
