package be.wijzer.core.identity;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Draft;
import be.wijzer.core.municipality.MunicipalityId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From the sign-in, the channel and the national register. What the register says is only in memory, for the
/// conversation it was asked for. Each use is counted with its reason, without what was said.
public final class ResidentPrefill implements Prefill {
    private static final Logger log = LoggerFactory.getLogger(ResidentPrefill.class);
    private static final int CONVERSATIONS = 10_000;
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private static final Map<String, Function<RegisteredPerson, Optional<Object>>> REGISTERED = Map.of(
            "person.given_name", person -> Optional.of(person.givenName()),
            "person.family_name", person -> Optional.of(person.familyName()),
            "person.name", person -> Optional.of(person.givenName() + " " + person.familyName()),
            "person.birth_date", person -> person.birthDate().map(Function.identity()),
            "person.address", person -> person.residence().map(RegisteredPerson.Residence::line),
            "person.street", person -> person.residence().map(RegisteredPerson.Residence::street),
            "person.house_number", person -> person.residence().map(RegisteredPerson.Residence::houseNumber),
            "person.box", person -> person.residence().flatMap(RegisteredPerson.Residence::box),
            "person.postal_code", person -> person.residence().map(RegisteredPerson.Residence::postalCode),
            "person.municipality", person -> person.residence().map(RegisteredPerson.Residence::municipality));

    private final SignIn signIn;
    private final PersonRegister register;
    private final Cache<Consultation, PersonRegister.Answer> answers;

    /// @param kept how long an answer of the register serves its conversation
    public ResidentPrefill(SignIn signIn, PersonRegister register, Duration kept) {
        this.signIn = signIn;
        this.register = register;
        answers = Caffeine.newBuilder()
                .maximumSize(CONVERSATIONS)
                .expireAfter(Expiry.<Consultation, PersonRegister.Answer>creating(
                        (_, answer) -> answer instanceof PersonRegister.Answer.Unavailable ? AGAIN : kept))
                .build();
    }

    private record Consultation(ConversationId conversation, String resident) {}

    @Override
    public Optional<Object> value(Draft draft, String source, String reason) {
        if (source.equals("person.phone")) {
            return draft.address().id("phone").map(Function.identity());
        }
        Optional<Resident> resident = signIn.resident(draft.before().id());
        Optional<Function<RegisteredPerson, Optional<Object>>> registered = Optional.ofNullable(REGISTERED.get(source));
        return resident.flatMap(who -> switch (source) {
                    case "organisation.name" -> organisation(who.capacity(), true);
                    case "organisation.number" -> organisation(who.capacity(), false);
                    default ->
                        registered.flatMap(
                                part -> person(draft, who, source, reason).flatMap(part));
                })
                .filter(value -> !value.toString().isBlank());
    }

    private static Optional<Object> organisation(Capacity capacity, boolean byName) {
        return switch (capacity) {
            case Capacity.Citizen() -> Optional.empty();
            case Capacity.Association(String number, String name) -> Optional.of(byName ? name : number);
            case Capacity.Enterprise(String number, String name) -> Optional.of(byName ? name : number);
        };
    }

    /// As registered; as the sign-in says where the register doesn't.
    private Optional<RegisteredPerson> person(Draft draft, Resident resident, String source, String reason) {
        return resident.nationalNumber()
                .flatMap(number -> registered(draft, resident, number, source, reason))
                .or(() -> Optional.of(new RegisteredPerson(
                        resident.givenName(), resident.familyName(), Optional.empty(), Optional.empty())));
    }

    private Optional<RegisteredPerson> registered(
            Draft draft, Resident resident, NationalNumber number, String source, String reason) {
        MunicipalityId town = draft.before().municipality();
        Consultation consultation = new Consultation(draft.before().id(), resident.key());
        PersonRegister.Answer answer = answers.get(consultation, _ -> register.person(town, number));
        draft.count(
                "register_used",
                Map.of("register", "person", "what", source, "reason", reason, "answer", word(answer)));
        return switch (answer) {
            case PersonRegister.Answer.Found(RegisteredPerson person) -> Optional.of(person);
            case PersonRegister.Answer.NotFound() -> Optional.empty();
            case PersonRegister.Answer.Unavailable(String why) -> {
                log.warn("the person register can't be consulted for {}: {}", town, why);
                yield Optional.empty();
            }
        };
    }

    private static String word(PersonRegister.Answer answer) {
        return switch (answer) {
            case PersonRegister.Answer.Found _ -> "found";
            case PersonRegister.Answer.NotFound _ -> "not-found";
            case PersonRegister.Answer.Unavailable _ -> "unavailable";
        };
    }
}
