package be.wijzer.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.insight.Event;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.testkit.CollectingChannel;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.MovedClock;
import be.wijzer.core.testkit.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResidentPrefillTests {
    private static final RegisteredPerson ANNA = new RegisteredPerson(
            "Anna Maria",
            "Peeters",
            Optional.of(LocalDate.of(1985, 4, 12)),
            Optional.of(new RegisteredPerson.Residence("Kerkstraat", "12", Optional.of("3"), "9000", "Voorbeeldstad")));

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-24T09:15:00Z"));
    private final MemoryStore memory = new MemoryStore();
    private final Town town = new Town(
            memory.store(clock),
            List.of(),
            new KeywordRecogniser(Map.of()),
            new CollectingChannel("whatsapp", CollectingChannel.FETCHED),
            clock,
            List.of());
    private final ChannelAddress anna = Town.resident("whatsapp", "32470000001");
    private Optional<Resident> resident = Optional.empty();
    private PersonRegister.Answer answer = new PersonRegister.Answer.Found(ANNA);
    private int asked;
    private List<Event> counted = List.of();
    private final Prefill prefill = new ResidentPrefill(
            new SignIn() {
                @Override
                public Optional<Resident> resident(ConversationId conversation) {
                    return resident;
                }

                @Override
                public Invitation invite(
                        String key, MunicipalityId municipality, ConversationId conversation, AssuranceLevel level) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void signOut(ConversationId conversation) {}
            },
            (_, _) -> {
                asked++;
                return answer;
            },
            Duration.ofMinutes(30));

    @AfterEach
    void stop() {
        town.close();
        memory.close();
    }

    @Test
    void knowsAStrangersTelephoneAlone() {
        assertThat(value("person.phone")).hasValue("32470000001");
        assertThat(value("person.address")).isEmpty();
        assertThat(asked).isZero();
    }

    @Test
    void asksTheRegisterOnceAConversationAndCountsEachUse() {
        signedIn(Optional.of(new NationalNumber("85641212403")), new Capacity.Citizen());
        assertThat(value("person.address")).hasValue("Kerkstraat 12 bus 3, 9000 Voorbeeldstad");
        assertThat(value("person.birth_date")).hasValue(LocalDate.of(1985, 4, 12));
        assertThat(value("person.given_name")).hasValue("Anna Maria");
        assertThat(value("person.shoe_size")).isEmpty();
        assertThat(asked).isOne();
        value("person.name");
        assertThat(counted)
                .singleElement()
                .satisfies(event -> assertThat(event.facts())
                        .isEqualTo(Map.of(
                                "register", "person",
                                "what", "person.name",
                                "reason", "a_form",
                                "answer", "found")));
    }

    @Test
    void fallsBackOnTheSignIn() {
        answer = new PersonRegister.Answer.Unavailable("down");
        signedIn(Optional.of(new NationalNumber("85641212403")), new Capacity.Association("0999000128", "Chiro"));
        assertThat(value("person.name")).hasValue("Anna Peeters");
        assertThat(value("person.street")).isEmpty();
        assertThat(value("organisation.name")).hasValue("Chiro");
        assertThat(value("organisation.number")).hasValue("0999000128");
        signedIn(Optional.empty(), new Capacity.Citizen());
        assertThat(value("person.family_name")).hasValue("Peeters");
        assertThat(value("organisation.name")).isEmpty();
    }

    private void signedIn(Optional<NationalNumber> number, Capacity capacity) {
        resident = Optional.of(new Resident("key", number, "Anna", "Peeters", AssuranceLevel.HIGH, capacity));
    }

    private Optional<Object> value(String source) {
        town.hears(anna, UUID.randomUUID().toString(), clock.instant(), new Utterance.Joined());
        AtomicReference<Optional<Object>> value = new AtomicReference<>(Optional.empty());
        counted = town.assistant()
                .change(
                        town.conversation(anna).id(),
                        UUID.randomUUID().toString(),
                        draft -> value.set(prefill.value(draft, source, "a_form")))
                .orElseThrow()
                .events();
        return value.get();
    }
}
