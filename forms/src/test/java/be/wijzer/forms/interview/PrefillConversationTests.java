package be.wijzer.forms.interview;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.identity.AssuranceLevel;
import be.wijzer.core.identity.Capacity;
import be.wijzer.core.identity.Invitation;
import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.identity.PersonRegister;
import be.wijzer.core.identity.Prefill;
import be.wijzer.core.identity.RegisteredPerson;
import be.wijzer.core.identity.Resident;
import be.wijzer.core.identity.ResidentPrefill;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.skill.Turn;
import be.wijzer.core.testkit.ConversationScript;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.Town;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A town's form for somebody who is signed in; a folder for each way the register of persons can answer.
class PrefillConversationTests {
    private static final Map<String, PersonRegister.Answer> ANSWERS = Map.of(
            "register-answers",
            new PersonRegister.Answer.Found(new RegisteredPerson(
                    "An",
                    "Peeters",
                    Optional.empty(),
                    Optional.of(new RegisteredPerson.Residence(
                            "Kerkstraat", "12", Optional.empty(), "9000", "Voorbeeldstad")))),
            "register-away",
            new PersonRegister.Answer.Unavailable("HttpTimeoutException"));

    @TestFactory
    Stream<DynamicTest> conversations() throws Exception {
        Forms forms = Forms.with(Path.of("src/test/resources/town"), Set.of(Town.ID));
        return ANSWERS.entrySet().stream()
                .flatMap(answer -> ConversationScript.under(
                        Path.of("src/test/resources/conversations", answer.getKey()),
                        _ -> List.of(card(forms, answer.getValue())),
                        new KeywordRecogniser(Map.of("ik wil een bewonerskaart", "resident_card", "ja", "affirm"))));
    }

    private static FormSkill card(Forms forms, PersonRegister.Answer answer) {
        Prefill prefill = new ResidentPrefill(new SignedIn(), (_, _) -> answer, Duration.ofMinutes(30));
        return new FormSkill(
                "resident_card",
                Set.of("resident_card"),
                forms,
                new Interview(TownEntities.voorbeeldstad(), Means.none().withPrefill(prefill)),
                PrefillConversationTests::submitted);
    }

    private static List<Reply> submitted(Turn turn, Map<String, Answer> answers) {
        return List.of(new Reply.Text(
                answers.values().stream().map(Answer::text).collect(Collectors.joining(", ", "Ingediend: ", "."))));
    }

    private record SignedIn() implements SignIn {
        @Override
        public Optional<Resident> resident(ConversationId conversation) {
            return Optional.of(new Resident(
                    "an",
                    Optional.of(new NationalNumber("85630100260")),
                    "An",
                    "Peeters",
                    AssuranceLevel.HIGH,
                    new Capacity.Citizen()));
        }

        @Override
        public Invitation invite(
                String effectKey, MunicipalityId municipality, ConversationId conversation, AssuranceLevel level) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void signOut(ConversationId conversation) {}
    }
}
