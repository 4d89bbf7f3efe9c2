package be.wijzer.intents.signin;

import be.wijzer.core.conversation.Frame;
import be.wijzer.core.identity.AssuranceLevel;
import be.wijzer.core.identity.Capacity;
import be.wijzer.core.identity.Invitation;
import be.wijzer.core.identity.Resident;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.identity.SigningIn;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gives a page to sign in on, and waits until it was used. Signing out takes effect at once.
final class SignInSkill implements Skill {
    static final String NAME = "sign_in";
    private static final String LOG_OUT = "log_out";

    private final SignIn signIn;
    private final Phrases phrases = Phrases.of("signing-in");

    SignInSkill(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> intents() {
        return Set.of("log_in", LOG_OUT);
    }

    @Override
    public Outcome begin(Turn turn) {
        if (turn.understanding().is(LOG_OUT)) {
            return signedOut(turn);
        }
        if (!signIn.isOffered(turn.municipality().id())) {
            return new Outcome.Done(new Reply.Text(say(turn, "not-offered")));
        }
        Optional<Resident> resident = signIn.resident(turn.conversation());
        return resident.isPresent()
                ? already(turn, resident.get())
                : ask(turn, new Waiting(AssuranceLevel.LOW, "", false, "", Instant.EPOCH));
    }

    /// Something needs the resident to be signed in: a frame of the level and the purpose.
    @Override
    public Outcome resumed(Turn turn, Frame frame) {
        return ask(turn, Waiting.of(frame));
    }

    @Override
    public Outcome answer(Turn turn, Frame frame) {
        Waiting waiting = Waiting.of(frame);
        Optional<Resident> resident = signIn.resident(turn.conversation());
        if (!waiting.switching()
                && resident.filter(who -> who.level().meets(waiting.level())).isPresent()) {
            return new Outcome.Done(new Reply.Text(signedIn(turn, resident.get())));
        }
        if (turn.utterance() instanceof Utterance.Chose(String id, String _)) {
            return switch (id) {
                case "new" -> ask(turn, waiting);
                case "trouble" -> trouble(turn, waiting);
                case "stop" -> stopped(turn, waiting);
                default -> new Outcome.NotMine();
            };
        }
        String words = turn.words();
        if (Answers.NEW_LINK.in(words) || turn.understanding().is("log_in")) {
            return ask(turn, waiting);
        }
        if (Answers.TROUBLE.in(words)
                || turn.understanding().is("deny")
                || turn.understanding().is("help")) {
            return trouble(turn, waiting);
        }
        if (Answers.DONE.in(words) || turn.understanding().is("affirm")) {
            return isOver(turn, waiting)
                    ? ask(turn, waiting)
                    : new Outcome.Asked(frame, List.of(new Reply.Text(say(turn, "not-yet"))), code(turn, waiting));
        }
        return new Outcome.NotMine();
    }

    @Override
    public Outcome chosen(Turn turn, String payload) {
        return switch (payload) {
            case "out" -> signedOut(turn);
            case "switch" -> ask(turn, new Waiting(AssuranceLevel.LOW, "", true, "", Instant.EPOCH));
            default -> new Outcome.NotMine();
        };
    }

    @Override
    public Optional<Reply> again(Turn turn, Frame frame) {
        Waiting waiting = Waiting.of(frame);
        boolean isSettled = !waiting.switching()
                && signIn.resident(turn.conversation())
                        .filter(resident -> resident.level().meets(waiting.level()))
                        .isPresent();
        return isSettled
                ? Optional.empty()
                : Optional.of(
                        isOver(turn, waiting)
                                ? new Reply.Choices(say(turn, "over"), choices(turn, "new", "stop"))
                                : code(turn, waiting));
    }

    private Outcome ask(Turn turn, Waiting waiting) {
        if (!signIn.isOffered(turn.municipality().id())) {
            return new Outcome.Dropped(List.of(new Reply.Text(say(turn, "not-offered"))));
        }
        String key = turn.effectKey(NAME);
        Invitation invitation = waiting.switching()
                ? signIn.inviteToSwitch(key, turn.municipality().id(), turn.conversation(), waiting.level())
                : signIn.invite(key, turn.municipality().id(), turn.conversation(), waiting.level());
        Waiting invited = waiting.with(invitation);
        turn.count("sign_in_asked", Map.of("level", waiting.level().name().toLowerCase(java.util.Locale.ROOT)));
        Reply link = new Reply.Link(why(turn, waiting), say(turn, "title"), invitation.page());
        return new Outcome.Asked(invited.frame(), List.of(link), code(turn, invited));
    }

    private String why(Turn turn, Waiting waiting) {
        boolean stronger = signIn.resident(turn.conversation()).isPresent();
        if (waiting.switching()) {
            return say(turn, "switch");
        }
        String key = waiting.purpose().isEmpty() ? "why-asked" : stronger ? "why-stronger" : "why";
        return phrases.say(
                turn.language(),
                key,
                Map.of(
                        "purpose", waiting.purpose(),
                        "town", turn.municipality().name()));
    }

    private Reply code(Turn turn, Waiting waiting) {
        return new Reply.Choices(
                phrases.say(turn.language(), "code", Map.of("code", spaced(turn, waiting.code()))),
                choices(turn, "trouble", "new", "stop"));
    }

    /// Read aloud, a code is its digits.
    private static String spaced(Turn turn, String code) {
        String middle = code.substring(0, code.length() / 2) + " " + code.substring(code.length() / 2);
        return turn.channel().spoken() ? String.join(" ", code.split("")) : middle;
    }

    /// What the resident couldn't go on with without signing in ends too.
    private Outcome stopped(Turn turn, Waiting waiting) {
        Reply said = new Reply.Text(say(turn, "stopped"));
        return waiting.purpose().isEmpty() ? new Outcome.Done(said) : new Outcome.Dropped(List.of(said));
    }

    private Outcome trouble(Turn turn, Waiting waiting) {
        return new Outcome.Asked(
                waiting.frame(),
                new Reply.Choices(
                        phrases.say(turn.language(), "trouble", Map.of("code", spaced(turn, waiting.code()))),
                        List.of(
                                new Choice("new", say(turn, "choice-new")),
                                new Choice("handover:ask", say(turn, "person")),
                                new Choice("stop", say(turn, "choice-stop")))));
    }

    private Outcome signedOut(Turn turn) {
        boolean was = turn.remembered(SigningIn.REMEMBERED).isPresent();
        signIn.signOut(turn.conversation());
        turn.draft().forget(SigningIn.REMEMBERED);
        if (was) {
            turn.count("signed_out", Map.of("by", "words"));
        }
        return new Outcome.Done(new Reply.Text(say(turn, was ? "signed-out" : "was-not-signed-in")));
    }

    private Outcome already(Turn turn, Resident resident) {
        return new Outcome.Done(new Reply.Choices(
                signedIn(turn, resident),
                List.of(
                        new Choice(NAME + ":switch", say(turn, "choice-switch")),
                        new Choice(NAME + ":out", say(turn, "choice-out")))));
    }

    private String signedIn(Turn turn, Resident resident) {
        return switch (resident.capacity()) {
            case Capacity.Citizen() -> signedIn(turn, resident, "signed-in", "");
            case Capacity.Association(String _, String name) -> signedIn(turn, resident, "signed-in-on-behalf", name);
            case Capacity.Enterprise(String _, String name) -> signedIn(turn, resident, "signed-in-on-behalf", name);
        };
    }

    private String signedIn(Turn turn, Resident resident, String key, String organisation) {
        return phrases.say(turn.language(), key, Map.of("name", resident.givenName(), "organisation", organisation));
    }

    private List<Choice> choices(Turn turn, String... ids) {
        return java.util.Arrays.stream(ids)
                .map(id -> new Choice(id, say(turn, "choice-" + id)))
                .toList();
    }

    private static boolean isOver(Turn turn, Waiting waiting) {
        return turn.now().isAfter(waiting.until());
    }

    private String say(Turn turn, String key) {
        return phrases.say(turn.language(), key);
    }
}
