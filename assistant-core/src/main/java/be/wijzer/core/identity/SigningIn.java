package be.wijzer.core.identity;

import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.Author;
import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Conversations;
import be.wijzer.core.conversation.Draft;
import be.wijzer.core.dialogue.Dialogue;
import be.wijzer.core.message.Reply;
import be.wijzer.core.phrases.Phrases;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What happens on the page of an invitation. Whatever comes of it is said in the conversation, once.
public final class SigningIn {
    /// What a conversation remembers while somebody is signed in to it.
    public static final String REMEMBERED = "signed-in";

    private static final int GUESSES = 5;

    private final SignIns signIns;
    private final Invitations invitations;
    private final Conversations conversations;
    private final Assistant assistant;
    private final Dialogue dialogue;
    private final Clock clock;
    private final Phrases phrases = Phrases.of("identity");

    public SigningIn(
            SignIns signIns,
            Invitations invitations,
            Conversations conversations,
            Assistant assistant,
            Dialogue dialogue,
            Clock clock) {
        this.signIns = signIns;
        this.invitations = invitations;
        this.conversations = conversations;
        this.assistant = assistant;
        this.dialogue = dialogue;
        this.clock = clock;
    }

    /// How it ended.
    public sealed interface Ending {
        record SignedIn(Resident resident, ConversationId conversation) implements Ending {}

        record NotSignedIn(Visit.Reason reason) implements Ending {}
    }

    public Visit visit(String token) {
        Optional<Invited> found = invitations.find(signIns.key(token));
        Optional<Conversation> conversation = found.flatMap(invited -> conversations.find(invited.conversation()));
        if (found.isEmpty() || conversation.isEmpty()) {
            return new Visit.Unknown();
        }
        Invited invited = found.get();
        return refusal(invited)
                .<Visit>map(reason -> {
                    tell(invited, reason);
                    return new Visit.Refused(reason, invited, conversation.get().language());
                })
                .orElseGet(() -> new Visit.Welcome(
                        invited,
                        conversation.get().address().channel(),
                        conversation.get().address().name(),
                        conversation.get().language()));
    }

    private Optional<Visit.Reason> refusal(Invited invited) {
        if (invited.used()) {
            return Optional.of(Visit.Reason.USED);
        }
        if (invited.guesses() >= GUESSES) {
            return Optional.of(Visit.Reason.BLOCKED);
        }
        return clock.instant().isAfter(invited.until()) ? Optional.of(Visit.Reason.EXPIRED) : Optional.empty();
    }

    /// Whether the code is that of the page; five wrong ones and nobody signs in with it.
    public boolean isCode(String token, String code) {
        byte[] right = signIns.code(token).getBytes(StandardCharsets.US_ASCII);
        byte[] given = code.replaceAll("\\D", "").getBytes(StandardCharsets.US_ASCII);
        String key = signIns.key(token);
        int guesses = invitations.guess(key);
        if (guesses <= GUESSES && MessageDigest.isEqual(right, given)) {
            invitations.guessed(key);
            return true;
        }
        if (guesses >= GUESSES) {
            invitations.find(key).ifPresent(invited -> tell(invited, Visit.Reason.BLOCKED));
        }
        return false;
    }

    /// The provider has recognised somebody: they are signed in, unless the invitation doesn't hold (any more).
    public Ending complete(String token, Identified who) {
        Invited invited = invitations
                .find(signIns.key(token))
                .orElseThrow(() -> new IllegalStateException("an invitation that was there is gone"));
        Optional<Visit.Reason> refused = refusal(invited).or(() -> unfit(invited, who));
        if (refused.isPresent()) {
            tell(invited, refused.get());
            return new Ending.NotSignedIn(refused.get());
        }
        Conversation conversation = conversations.find(invited.conversation()).orElseThrow();
        if (!invitations.use(invited.key())) {
            tell(invited, Visit.Reason.USED);
            return new Ending.NotSignedIn(Visit.Reason.USED);
        }
        signIns.open(invited, who, conversation.address());
        assistant.change(invited.conversation(), "signed-in:" + invited.key(), draft -> {
            draft.remember(REMEMBERED, who.level().name());
            draft.count("signed_in", Map.of("level", word(who.level()), "capacity", word(who.capacity())));
            if (draft.before().isClaimed()) {
                draft.happened("signed-in");
            } else {
                draft.say(Author.ASSISTANT, new Reply.Text(welcome(draft, who)));
            }
            dialogue.signedIn(draft);
        });
        return new Ending.SignedIn(signIns.resident(invited.conversation()).orElseThrow(), invited.conversation());
    }

    private Optional<Visit.Reason> unfit(Invited invited, Identified who) {
        if (!who.level().meets(invited.level())) {
            return Optional.of(Visit.Reason.TOO_WEAK);
        }
        String key = signIns.key(invited.municipality(), who);
        return signIns.session(invited.conversation())
                .filter(session -> !session.resident().equals(key))
                .map(_ -> Visit.Reason.ANOTHER_PERSON);
    }

    /// Signs out from the page.
    public void signOut(ConversationId conversation) {
        boolean was = signIns.session(conversation).isPresent();
        signIns.signOut(conversation);
        if (was) {
            conversations
                    .find(conversation)
                    .ifPresent(found -> say(conversation, "signed-out:" + found.version(), draft -> {
                        draft.forget(REMEMBERED);
                        draft.count("signed_out", Map.of("by", "page"));
                        assistantSays(draft, "signed-out");
                    }));
        }
    }

    private void tell(Invited invited, Visit.Reason reason) {
        String word = word(reason);
        say(invited.conversation(), "sign-in-" + word + ":" + invited.key(), draft -> {
            draft.count("sign_in_refused", Map.of("reason", word));
            assistantSays(draft, "refused-" + word);
        });
    }

    private void assistantSays(Draft draft, String key) {
        if (draft.before().isClaimed()) {
            draft.happened(key);
        } else {
            draft.say(Author.ASSISTANT, new Reply.Text(phrases.say(draft.language(), key)));
        }
    }

    private void say(ConversationId conversation, String turn, Consumer<Draft> change) {
        assistant.change(conversation, turn, change);
    }

    private String welcome(Draft draft, Identified who) {
        return switch (who.capacity()) {
            case Capacity.Citizen() -> phrases.say(draft.language(), "signed-in", Map.of("name", who.givenName()));
            case Capacity.Association(String _, String name) -> onBehalf(draft, who, name);
            case Capacity.Enterprise(String _, String name) -> onBehalf(draft, who, name);
        };
    }

    private String onBehalf(Draft draft, Identified who, String organisation) {
        return phrases.say(
                draft.language(), "signed-in-on-behalf", Map.of("name", who.givenName(), "organisation", organisation));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String word(Capacity capacity) {
        return switch (capacity) {
            case Capacity.Citizen() -> "citizen";
            case Capacity.Association _ -> "association";
            case Capacity.Enterprise _ -> "enterprise";
        };
    }
}
