package be.wijzer.forms.submission;

import be.wijzer.core.identity.Secrets;
import be.wijzer.core.message.Reply;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import be.wijzer.core.submissions.BackOffice;
import be.wijzer.core.submissions.Submissions;
import be.wijzer.core.submissions.Submitted;
import be.wijzer.core.submissions.Submitting;
import be.wijzer.core.submissions.mongo.MongoSubmissions;
import be.wijzer.core.testkit.ConversationScript;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.Town;
import be.wijzer.forms.interview.Forms;
import be.wijzer.forms.interview.Interview;
import be.wijzer.forms.interview.TownEntities;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TownFormTests {
    private static final Path FOLDER = Path.of("src/test/resources/town");
    private static final Secrets SECRETS = new Secrets(List.of("a-secret-of-these-tests"), "a-secret-of-these-tests");

    @TestFactory
    Stream<DynamicTest> conversations() throws Exception {
        Forms forms = Forms.with(FOLDER, Set.of(Town.ID));
        MemoryStore store = new MemoryStore();
        Submitting submitting =
                new Submitting(new MongoSubmissions(store.collections(), SECRETS), List.of(), Clock.systemUTC());
        return ConversationScript.under(
                        Path.of("src/test/resources/conversations/town-form"),
                        _ -> List.of(SubmissionConfiguration.skill(
                                forms,
                                new Interview(TownEntities.voorbeeldstad()),
                                submitting,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                URI.create("http://localhost"))),
                        new KeywordRecogniser(Map.of("ik wil een barbecue houden", "barbecue", "ja", "affirm")))
                .onClose(store::close);
    }

    @TestFactory
    Stream<DynamicTest> conversationsWithABackOfficeThatIsAway() throws Exception {
        Forms forms = Forms.with(FOLDER, Set.of(Town.ID));
        MemoryStore store = new MemoryStore();
        return ConversationScript.under(
                        Path.of("src/test/resources/conversations/town-form-office-away"),
                        clock -> {
                            MongoSubmissions submissions = new MongoSubmissions(store.collections(), SECRETS);
                            Away office = new Away();
                            Submitting submitting = new Submitting(submissions, List.of(office), clock);
                            return List.of(
                                    SubmissionConfiguration.skill(
                                            forms,
                                            new Interview(TownEntities.voorbeeldstad()),
                                            submitting,
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            URI.create("http://localhost")),
                                    new Telling(submissions, submitting, office));
                        },
                        new KeywordRecogniser(Map.of(
                                "ik wil een bewonerskaart",
                                "resident_card",
                                "ja",
                                "affirm",
                                "hoeveel aanvragen wachten",
                                "how_many",
                                "de dienst is terug",
                                "back")))
                .onClose(store::close);
    }

    private static final class Away implements BackOffice {
        private final List<String> arrived = new ArrayList<>();
        private boolean isBack;

        @Override
        public String name() {
            return "webhook";
        }

        @Override
        public boolean takes(Submitted form) {
            return true;
        }

        @Override
        public Delivery deliver(Submitted form) {
            if (!isBack) {
                return new Delivery.TryLater("status 503");
            }
            arrived.add(form.reference());
            return new Delivery.Taken();
        }
    }

    /// Lets a round of deliveries go by, and tells what came of it.
    private record Telling(MongoSubmissions submissions, Submitting submitting, Away office) implements Skill {
        @Override
        public String name() {
            return "how_many";
        }

        @Override
        public Set<String> intents() {
            return Set.of("how_many", "back");
        }

        @Override
        public Outcome begin(Turn turn) {
            office.isBack = office.isBack || turn.understanding().is("back");
            submitting.deliver();
            List<Submissions.Failing> failing = submissions.failing(Town.ID);
            String reasons = failing.isEmpty() ? "" : " (" + failing.getFirst().reason() + ")";
            return new Outcome.Done(new Reply.Text(
                    "Aangekomen: " + office.arrived.size() + ". Wachten: " + failing.size() + reasons + "."));
        }
    }
}
