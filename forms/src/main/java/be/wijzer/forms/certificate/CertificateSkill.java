package be.wijzer.forms.certificate;

import be.wijzer.core.certificates.Certificate;
import be.wijzer.core.certificates.Certificates.Reason;
import be.wijzer.core.certificates.Delivery;
import be.wijzer.core.certificates.Delivery.Delivered;
import be.wijzer.core.conversation.Frame;
import be.wijzer.core.identity.AssuranceLevel;
import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.identity.Resident;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import be.wijzer.core.understanding.Entities;
import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.core.understanding.Understanding;
import be.wijzer.forms.interview.FormSkill;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Gives a resident the certificate they ask for. Until a certificate is known and the resident is signed in, the frame
/// has a step; from there on it is the interview of the request.
final class CertificateSkill implements Skill {
    static final String NAME = "request_certificate";
    private static final String STEP = "step";
    private static final String WHICH = "which";
    private static final String SIGN_IN = "sign_in";
    private static final String CERTIFICATE = "certificate";
    private static final String STARTED = "started";
    private static final String OTHER = "other";

    private final FormSkill desk;
    private final EntityRecogniser entities;
    private final SignIn signIn;
    private final Delivery delivery;
    private final Map<MunicipalityId, AssuranceLevel> levels;
    private final URI address;
    private final Phrases phrases = Phrases.of("certificate");

    CertificateSkill(
            FormSkill desk,
            EntityRecogniser entities,
            SignIn signIn,
            Delivery delivery,
            Map<MunicipalityId, AssuranceLevel> levels,
            URI address) {
        this.desk = desk;
        this.entities = entities;
        this.signIn = signIn;
        this.delivery = delivery;
        this.levels = Map.copyOf(levels);
        this.address = address;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> intents() {
        return Set.of("request_certificate");
    }

    @Override
    public Outcome begin(Turn turn) {
        turn.count("certificate_started", Map.of());
        Frame frame = new Frame(NAME, Map.of(STEP, WHICH, STARTED, turn.now().toString()));
        return named(turn).map(title -> go(turn, frame, title)).orElseGet(() -> new Outcome.Asked(frame, which(turn)));
    }

    @Override
    public Outcome answer(Turn turn, Frame frame) {
        return switch (frame.get(STEP)) {
            case WHICH -> which(turn, frame);
            case SIGN_IN -> new Outcome.NotMine();
            default -> desk.answer(turn, frame);
        };
    }

    @Override
    public Optional<Reply> again(Turn turn, Frame frame) {
        return switch (frame.get(STEP)) {
            case WHICH -> Optional.of(which(turn));
            case SIGN_IN -> Optional.empty();
            default -> desk.again(turn, frame);
        };
    }

    @Override
    public boolean takesAnyWords(Frame frame) {
        return frame.get(STEP).isEmpty() && desk.takesAnyWords(frame);
    }

    @Override
    public boolean losesSomething(Frame frame) {
        return frame.get(STEP).isEmpty() && desk.losesSomething(frame);
    }

    @Override
    public Outcome resumed(Turn turn, Frame frame) {
        Optional<Certificate> certificate = Certificate.titled(frame.get(CERTIFICATE));
        if (certificate.isEmpty()) {
            return desk.resumed(turn, frame);
        }
        return entitled(turn)
                .map(resident -> deliver(turn, frame, certificate.get(), resident))
                .orElseGet(() -> new Outcome.Done(text(turn, "not-signed-in")));
    }

    @Override
    public Outcome filled(Turn turn, Frame frame, Map<String, Optional<Object>> answers) {
        return desk.filled(turn, frame, answers);
    }

    private Reply which(Turn turn) {
        List<Choice> choices = Stream.concat(
                        Stream.of(
                                        Certificate.HOUSEHOLD,
                                        Certificate.RESIDENCE,
                                        Certificate.RESIDENCE_HISTORY,
                                        Certificate.NATIONALITY,
                                        Certificate.LIFE,
                                        Certificate.COHABITATION)
                                .map(one -> new Choice(one.name(), title(turn.language(), one))),
                        Stream.of(new Choice(OTHER, phrases.say(turn.language(), "other"))))
                .toList();
        return new Reply.Choices(phrases.say(turn.language(), "which"), choices);
    }

    private Outcome which(Turn turn, Frame frame) {
        if (turn.utterance() instanceof Utterance.Chose(String id, String _)) {
            return id.equals(OTHER)
                    ? toDesk(turn, Optional.empty(), List.of())
                    : Stream.of(Certificate.values())
                            .filter(one -> one.name().equals(id))
                            .findFirst()
                            .map(one -> go(turn, frame, one.title()))
                            .orElseGet(Outcome.NotMine::new);
        }
        return named(turn).map(title -> go(turn, frame, title)).orElseGet(Outcome.NotMine::new);
    }

    /// The certificate the resident's words name.
    private Optional<String> named(Turn turn) {
        return entities
                .recognise(
                        turn.words(),
                        new EntityRecogniser.Context(
                                turn.municipality().id(),
                                Optional.of(CERTIFICATE),
                                BelgianTime.local(turn.now()),
                                EntityRecogniser.Prefer.FUTURE))
                .stream()
                .filter(entity -> entity.type().equals(CERTIFICATE))
                .map(entity -> entity.value().toString())
                .reduce((_, last) -> last);
    }

    private Outcome go(Turn turn, Frame frame, String title) {
        Optional<Certificate> certificate = Certificate.titled(title);
        if (certificate.isEmpty()) {
            return toDesk(turn, Optional.of(title), List.of(text(turn, "at-desk", "certificate", title)));
        }
        Frame signing = frame.with(STEP, SIGN_IN).with(CERTIFICATE, title);
        return entitled(turn)
                .map(resident -> deliver(turn, signing, certificate.get(), resident))
                .orElseGet(() -> new Outcome.SignInNeeded(
                        signing,
                        level(turn),
                        phrases.say(
                                turn.language(),
                                "purpose",
                                Map.of("certificate", title(turn.language(), certificate.get())))));
    }

    private Optional<Resident> entitled(Turn turn) {
        return signIn.resident(turn.conversation())
                .filter(resident -> resident.level().meets(level(turn)));
    }

    private AssuranceLevel level(Turn turn) {
        return levels.getOrDefault(turn.municipality().id(), AssuranceLevel.HIGH);
    }

    private Outcome deliver(Turn turn, Frame frame, Certificate certificate, Resident resident) {
        Optional<NationalNumber> person = resident.nationalNumber();
        if (person.isEmpty()) {
            return refused(turn, certificate, "no-number");
        }
        Delivery.Place place =
                new Delivery.Place(turn.municipality().id(), turn.conversation(), turn.language(), turn.now());
        return switch (delivery.deliver(turn.effectKey("certificate"), place, resident, person.get(), certificate)) {
            case Delivered.File(var file) -> {
                turn.count(
                        "certificate_delivered",
                        Map.of("certificate", key(certificate), "milliseconds", since(turn, frame)));
                URI page = address.resolve("/files/" + file.id());
                yield new Outcome.Done(
                        new Reply.Document(delivered(turn, certificate, file.until()), page, file.filename()));
            }
            case Delivered.Refused(Reason reason) ->
                refused(
                        turn,
                        certificate,
                        switch (reason) {
                            case NOTHING_KNOWN -> "nothing-known";
                            case NOT_OFFERED -> "not-offered";
                            case REFUSED -> "refused";
                        });
            case Delivered.Unavailable() -> refused(turn, certificate, "unavailable");
        };
    }

    private String delivered(Turn turn, Certificate certificate, Instant until) {
        Language language = turn.language();
        String text = phrases.say(
                language,
                "delivered",
                Map.of(
                        "certificate",
                        title(language, certificate),
                        "hours",
                        Long.toString(Duration.between(turn.now(), until).toHours())));
        return language == Language.EN ? text + " " + phrases.say(language, "in-dutch") : text;
    }

    private Outcome refused(Turn turn, Certificate certificate, String reason) {
        turn.count("certificate_not_delivered", Map.of("certificate", key(certificate), "reason", reason));
        Reply why = text(turn, reason, "certificate", title(turn.language(), certificate));
        return toDesk(turn, Optional.of(certificate.title()), List.of(why));
    }

    /// The interview of the request, which knows the certificate already.
    private Outcome toDesk(Turn turn, Optional<String> title, List<Reply> first) {
        Understanding before = turn.understanding();
        Turn asking = turn.meaning(new Understanding(
                title.orElse(""), before.language(), before.intent(), before.ranking(), Entities.none()));
        Outcome begun = desk.begin(asking);
        return begun instanceof Outcome.Asked(Frame frame, List<Reply> replies, Reply question)
                ? new Outcome.Asked(
                        frame, Stream.concat(first.stream(), replies.stream()).toList(), question)
                : begun;
    }

    private static String since(Turn turn, Frame frame) {
        return Long.toString(
                Duration.between(Instant.parse(frame.get(STARTED)), turn.now()).toMillis());
    }

    private static String key(Certificate certificate) {
        return certificate.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String title(Language language, Certificate certificate) {
        return phrases.say(language, "title-" + key(certificate));
    }

    private Reply text(Turn turn, String key) {
        return new Reply.Text(phrases.say(turn.language(), key));
    }

    private Reply text(Turn turn, String key, String name, String value) {
        return new Reply.Text(phrases.say(turn.language(), key, Map.of(name, value)));
    }
}
