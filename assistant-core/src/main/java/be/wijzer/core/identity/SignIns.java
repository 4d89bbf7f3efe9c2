package be.wijzer.core.identity;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.MunicipalityId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Signing in with a one-time page, and being signed in for as long as the conversation goes on.
public final class SignIns implements SignIn {
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 6;

    private final Invitations invitations;
    private final Sessions sessions;
    private final Secrets secrets;
    private final SignInRules rules;
    private final Predicate<MunicipalityId> offered;
    private final Clock clock;

    /// @param offered the towns that have a provider
    public SignIns(
            Invitations invitations,
            Sessions sessions,
            Secrets secrets,
            SignInRules rules,
            Predicate<MunicipalityId> offered,
            Clock clock) {
        this.invitations = invitations;
        this.sessions = sessions;
        this.secrets = secrets;
        this.rules = rules;
        this.offered = offered;
        this.clock = clock;
    }

    @Override
    public boolean isOffered(MunicipalityId municipality) {
        return offered.test(municipality);
    }

    @Override
    public Optional<Resident> resident(ConversationId conversation) {
        return session(conversation).map(session -> {
            if (Duration.between(session.active(), clock.instant()).compareTo(STEP) > 0) {
                sessions.heard(conversation, clock.instant());
            }
            return resident(session);
        });
    }

    /// The session that hasn't ended yet.
    Optional<Session> session(ConversationId conversation) {
        Optional<Session> found = sessions.find(conversation);
        Instant now = clock.instant();
        if (found.filter(session -> now.isAfter(session.until())
                        || now.isAfter(session.active().plus(rules.inactivity())))
                .isPresent()) {
            sessions.end(conversation);
            return Optional.empty();
        }
        return found;
    }

    private Resident resident(Session session) {
        return new Resident(
                session.resident(),
                session.sealedNumber()
                        .flatMap(kept ->
                                secrets.open(kept, session.conversation().value()))
                        .map(NationalNumber::new),
                session.givenName(),
                session.familyName(),
                session.level(),
                session.capacity());
    }

    @Override
    public Invitation invite(
            String effectKey, MunicipalityId municipality, ConversationId conversation, AssuranceLevel level) {
        return invite(effectKey, municipality, conversation, level, false);
    }

    @Override
    public Invitation inviteToSwitch(
            String effectKey, MunicipalityId municipality, ConversationId conversation, AssuranceLevel level) {
        return invite(effectKey, municipality, conversation, level, true);
    }

    private Invitation invite(
            String effectKey,
            MunicipalityId municipality,
            ConversationId conversation,
            AssuranceLevel level,
            boolean switching) {
        String token = secrets.hash("invitation", effectKey);
        Instant until = clock.instant().plus(rules.invitation());
        Invited kept = invitations.keep(
                new Invited(key(token), municipality, conversation, level, switching, until, 0, false));
        return new Invitation(URI.create(rules.pages() + "/signin/" + token), code(token), kept.until());
    }

    @Override
    public void signOut(ConversationId conversation) {
        sessions.end(conversation);
    }

    /// Under what an invitation is kept.
    String key(String token) {
        return secrets.hash("invitation-key", token);
    }

    /// What the page of a token asks for.
    String code(String token) {
        return secrets.digits("code", token, DIGITS);
    }

    /// The same person in the same town; a national number says more surely who it is than a provider's own name.
    String key(MunicipalityId municipality, Identified who) {
        String person =
                who.nationalNumber().map(number -> "number/" + number.digits()).orElse("subject/" + who.subject());
        return secrets.hash("resident", municipality + "/" + person);
    }

    Session open(Invited invited, Identified who, ChannelAddress address) {
        Instant now = clock.instant();
        Session session = new Session(
                invited.conversation(),
                invited.municipality(),
                key(invited.municipality(), who),
                who.nationalNumber()
                        .map(number -> secrets.seal(
                                number.digits(), invited.conversation().value())),
                who.givenName(),
                who.familyName(),
                who.level(),
                who.capacity(),
                place(address),
                now.plus(rules.longest()),
                now);
        sessions.open(session);
        return session;
    }

    /// Whether somebody is still where they signed in: no id of theirs has become another.
    boolean isSamePlace(Session session, ChannelAddress address) {
        Map<String, String> now = place(address);
        return session.place().entrySet().stream()
                .allMatch(id -> now.getOrDefault(id.getKey(), id.getValue()).equals(id.getValue()));
    }

    private Map<String, String> place(ChannelAddress address) {
        return address.ids().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        id -> secrets.hash(
                                "place", address.channel() + "/" + address.account() + "/" + id.getValue())));
    }
}
