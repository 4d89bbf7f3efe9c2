package be.wijzer.forms.submission;

import be.wijzer.core.attachments.Intake;
import be.wijzer.core.attachments.Received.Fetched;
import be.wijzer.core.attachments.VirusScan;
import be.wijzer.core.attachments.mongo.MongoAttachments;
import be.wijzer.core.identity.AssuranceLevel;
import be.wijzer.core.identity.Capacity;
import be.wijzer.core.identity.Prefill;
import be.wijzer.core.identity.Resident;
import be.wijzer.core.identity.Secrets;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.reports.Area;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.submissions.Submitting;
import be.wijzer.core.submissions.mongo.MongoSubmissions;
import be.wijzer.core.testkit.ConversationScript;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.MovedClock;
import be.wijzer.core.testkit.SignInByWord;
import be.wijzer.core.testkit.Town;
import be.wijzer.forms.interview.Forms;
import be.wijzer.forms.interview.Interview;
import be.wijzer.forms.interview.Means;
import be.wijzer.forms.interview.TownEntities;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A town's form with photos, attachments, a place, several choices, a bank account, an agreement and a person.
class FieldTypeTests {
    private static final Secrets SECRETS = new Secrets(List.of("a-secret-of-these-tests"), "a-secret-of-these-tests");
    private static final Resident AN =
            new Resident("r1", Optional.empty(), "An", "Maes", AssuranceLevel.SUBSTANTIAL, new Capacity.Citizen());
    private static final Map<String, Object> REGISTERED =
            Map.of("person.name", "An Maes", "person.address", "Kerkstraat 1, 8500 Voorbeeldstad");
    private static final byte[] PNG = ByteBuffer.allocate(64)
            .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
            .putInt(13)
            .put(new byte[] {'I', 'H', 'D', 'R'})
            .putInt(8)
            .putInt(6)
            .array();
    private static final Area TOWN = new Area(
            Optional.of(new Area.Box(51.0, 3.6, 51.1, 3.8)), List.of("Kerkstraat", "Molenstraat", "Dorpsstraat"));
    private static final MemoryStore STORE = new MemoryStore();

    @AfterAll
    static void close() {
        STORE.close();
    }

    @TestFactory
    Stream<DynamicTest> conversations() throws Exception {
        Forms forms = Forms.with(Path.of("src/test/resources/town"), Set.of(Town.ID));
        return ConversationScript.under(
                Path.of("src/test/resources/conversations/field-types"),
                clock -> new SignInByWord(AN, false, signIn -> stall(forms, signIn, clock)).skills(),
                new KeywordRecogniser(Map.of(
                        "ik wil een kraam",
                        "stall",
                        "ik wil een kraam op veldstraat 12",
                        "stall",
                        "ik wil een vergunning",
                        "permit",
                        "ja",
                        "affirm",
                        "nee",
                        "deny")));
    }

    /// Moments, ranges, numbers, sums, and yes or no.
    @TestFactory
    Stream<DynamicTest> measures() throws Exception {
        Forms forms = Forms.with(Path.of("src/test/resources/town"), Set.of(Town.ID));
        return ConversationScript.under(
                Path.of("src/test/resources/conversations/measures"),
                clock -> List.of(streetParty(forms, clock)),
                new KeywordRecogniser(Map.of("ik wil een straatfeest", "street_party", "ja", "affirm")));
    }

    private static Skill streetParty(Forms forms, MovedClock clock) {
        return SubmissionConfiguration.skill(
                forms,
                new Interview(TownEntities.voorbeeldstad()),
                new Submitting(new MongoSubmissions(STORE.collections(), SECRETS), List.of(), clock),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                URI.create("http://localhost"));
    }

    private static Skill stall(Forms forms, SignIn signIn, MovedClock clock) {
        MongoAttachments attachments = new MongoAttachments(STORE.collections(), clock);
        Intake intake = new Intake(
                attachments, (_, _, _, _) -> new Fetched.Content(PNG), VirusScan.none(), clock, 10 * 1024 * 1024);
        Prefill register = (draft, source, _) ->
                signIn.resident(draft.before().id()).flatMap(_ -> Optional.ofNullable(REGISTERED.get(source)));
        Means means = Means.none()
                .withPrefill(register)
                .withFiles(new Means.Files(intake, attachments))
                .withAreas(_ -> TOWN)
                .withPages((_, _, _, form) -> URI.create("https://voorbeeldstad.example/form/" + form));
        Submitting submitting = new Submitting(new MongoSubmissions(STORE.collections(), SECRETS), List.of(), clock);
        return SubmissionConfiguration.skill(
                forms,
                new Interview(TownEntities.voorbeeldstad(), means),
                submitting,
                Optional.empty(),
                Optional.of(attachments),
                Optional.empty(),
                URI.create("http://localhost"));
    }
}
