package be.wijzer.forms.reporting;

import be.wijzer.core.attachments.Intake;
import be.wijzer.core.attachments.Received.Fetched;
import be.wijzer.core.attachments.Retention;
import be.wijzer.core.attachments.VirusScan;
import be.wijzer.core.attachments.mongo.MongoAttachments;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.reports.Area;
import be.wijzer.core.reports.Categories;
import be.wijzer.core.reports.Contact;
import be.wijzer.core.reports.NewReport;
import be.wijzer.core.reports.Point;
import be.wijzer.core.reports.Report;
import be.wijzer.core.reports.ReportSystem;
import be.wijzer.core.reports.Reporting;
import be.wijzer.core.reports.Reports;
import be.wijzer.core.reports.Rounds;
import be.wijzer.core.reports.Status;
import be.wijzer.core.reports.Where;
import be.wijzer.core.reports.http.FlemishGeolocation;
import be.wijzer.core.reports.mongo.MongoReports;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import be.wijzer.core.testkit.ConversationScript;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.MovedClock;
import be.wijzer.core.testkit.Town;
import be.wijzer.forms.interview.Forms;
import be.wijzer.forms.interview.Interview;
import be.wijzer.forms.interview.Means;
import be.wijzer.forms.interview.TownEntities;
import com.sun.net.httpserver.HttpHandler;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A town where a lamp in the Molenstraat was reported before, and where photos come in as its resident's channel has
/// them: each script plays with a good photo, unless its folder says otherwise.
class ConversationTests {
    private static final KeywordRecogniser WORDS = new KeywordRecogniser(Map.ofEntries(
            Map.entry("de lantaarn in de kerkstraat is kapot", "report_problem"),
            Map.entry("de lantaarn in de molenstraat is kapot", "report_problem"),
            Map.entry("ik wil een melding doen", "report_problem"),
            Map.entry("losse tegels op het fietspad", "report_problem"),
            Map.entry("de lantaarn in de dorpsstraat 8 is kapot", "report_problem"),
            Map.entry("hoeveel meldingen zijn er", "how_many"),
            Map.entry("waar is de laatste", "where"),
            Map.entry("het systeem is terug", "back"),
            Map.entry("stop", "cancel"),
            Map.entry("ja", "affirm"),
            Map.entry("nee", "deny"),
            Map.entry("geef mij een mens", "talk_to_human"),
            Map.entry("wanneer zijn jullie open", "opening_hours")));
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
    private static final Register REGISTER = new Register();

    @AfterAll
    static void close() {
        STORE.close();
        REGISTER.close();
    }

    @TestFactory
    Stream<DynamicTest> conversations() throws Exception {
        return played("report-problem", new Fetched.Content(PNG));
    }

    @TestFactory
    Stream<DynamicTest> conversationsWithAChannelThatKeepsNoPhoto() throws Exception {
        return played("report-problem-without-photos", new Fetched.Unavailable());
    }

    @TestFactory
    Stream<DynamicTest> conversationsWithPhotosThatAreTooLarge() throws Exception {
        return played("report-problem-large-photos", new Fetched.TooLarge());
    }

    @TestFactory
    Stream<DynamicTest> conversationsWithAVirusScanThatIsAway() throws Exception {
        return played("report-problem-unscanned", new Fetched.Content(PNG), _ -> VirusScan.Verdict.UNKNOWN);
    }

    @TestFactory
    Stream<DynamicTest> conversationsWithAVirus() throws Exception {
        return played("report-problem-infected", new Fetched.Content(PNG), _ -> VirusScan.Verdict.INFECTED);
    }

    @TestFactory
    Stream<DynamicTest> conversationsWithATownSystemThatIsAway() throws Exception {
        return played("report-problem-town-away", TownSystem::away);
    }

    @TestFactory
    Stream<DynamicTest> conversationsWithATownSystemThatHasReportsOfItsOwn() throws Exception {
        return played("report-problem-town-knows", TownSystem::knowing);
    }

    @TestFactory
    Stream<DynamicTest> conversationsWithATownSystemThatIsntAskedInTime() throws Exception {
        return played("report-problem-town-silent", TownSystem::away);
    }

    @TestFactory
    Stream<DynamicTest> conversationsWithARegisterOfAddresses() throws Exception {
        return registered("report-problem-register", Register::answer);
    }

    @TestFactory
    Stream<DynamicTest> conversationsWithARegisterThatNeverAnswers() throws Exception {
        return registered("report-problem-register-away", _ -> {});
    }

    @TestFactory
    Stream<DynamicTest> conversationsWithARegisterThatIsBroken() throws Exception {
        return registered("report-problem-register-away", exchange -> Register.say(exchange, 500, "{}"));
    }

    @TestFactory
    Stream<DynamicTest> conversationsWithARegisterThatTalksNonsense() throws Exception {
        return registered(
                "report-problem-register-away", exchange -> Register.say(exchange, 200, "<html>Onderhoud</html>"));
    }

    /// With the real adapter, over HTTP.
    private Stream<DynamicTest> registered(String folder, HttpHandler handler) throws Exception {
        Forms forms = Forms.shipped();
        Area town = new Area(TOWN.box(), List.of())
                .with(new Area.Register(
                        new FlemishGeolocation(REGISTER.serving(handler), Duration.ofMillis(300)), "Voorbeeldstad"));
        return ConversationScript.under(
                Path.of("src/test/resources/conversations/" + folder),
                clock -> skills(forms, clock, new Fetched.Content(PNG), VirusScan.none(), town),
                WORDS);
    }

    private Stream<DynamicTest> played(String folder, Supplier<TownSystem> system) throws Exception {
        Forms forms = Forms.shipped();
        return ConversationScript.under(
                Path.of("src/test/resources/conversations/" + folder),
                clock -> elsewhere(forms, clock, emptied(), system.get()),
                WORDS);
    }

    private static Reports emptied() {
        STORE.collections().database().drop();
        return new MongoReports(STORE.collections(), _ -> Duration.ofDays(365));
    }

    private Stream<DynamicTest> played(String folder, Fetched photo) throws Exception {
        return played(folder, photo, VirusScan.none());
    }

    private Stream<DynamicTest> played(String folder, Fetched photo, VirusScan scan) throws Exception {
        Forms forms = Forms.shipped();
        return ConversationScript.under(
                Path.of("src/test/resources/conversations/" + folder),
                clock -> skills(forms, clock, photo, scan, TOWN),
                WORDS);
    }

    private static Collection<Skill> elsewhere(Forms forms, MovedClock clock, Reports reports, TownSystem system) {
        Map<MunicipalityId, ReportSystem> systems = Map.of(Town.ID, system);
        Reporting reporting = new Reporting(reports, systems, clock);
        MongoAttachments attachments = new MongoAttachments(STORE.collections(), clock);
        Intake intake = new Intake(attachments, (_, _, _, _) -> new Fetched.Gone(), VirusScan.none(), clock, 1024);
        FileReport filing =
                new FileReport(reporting, Categories.shipped(), attachments, Optional.empty(), Duration.ofDays(365));
        return List.of(
                ReportingConfiguration.skill(
                        forms, interview(intake, attachments, TOWN), reporting, Categories.shipped(), filing),
                new Passing(new Rounds(reporting, reports, systems, clock), reports, system));
    }

    private static Interview interview(Intake intake, Retention retention, Area town) {
        return new Interview(
                TownEntities.voorbeeldstad(),
                Means.none().withAreas(_ -> town).withFiles(new Means.Files(intake, retention)));
    }

    private static Collection<Skill> skills(Forms forms, MovedClock clock, Fetched photo, VirusScan scan, Area town) {
        Reports reports = emptied();
        Reporting reporting = new Reporting(reports, Map.of(), clock);
        Categories categories = Categories.shipped();
        reporting.file(new NewReport(
                "earlier",
                Town.ID,
                "street_light",
                "iemand anders schreef dit",
                new Where("Molenstraat 3", Optional.of(new Point(51.0601, 3.7201))),
                Optional.empty(),
                List.of(),
                Contact.none(),
                "website",
                Optional.empty()));
        MongoAttachments attachments = new MongoAttachments(STORE.collections(), clock);
        Retention retention = attachments;
        Intake intake = new Intake(attachments, (_, _, _, _) -> photo, scan, clock, 10 * 1024 * 1024);
        FileReport filing = new FileReport(reporting, categories, retention, Optional.empty(), Duration.ofDays(365));
        return List.of(
                ReportingConfiguration.skill(forms, interview(intake, retention, town), reporting, categories, filing),
                new Telling("how_many", reports),
                new Placing(reports),
                new Telling("opening_hours", reports),
                new Telling("talk_to_human", reports));
    }

    /// A town's own system: away until it is back, and then with the reports it has of its own.
    private static final class TownSystem implements ReportSystem {
        private final List<String> taken = new ArrayList<>();
        private final List<Seen> own;
        private boolean isBack;
        private int asked;

        private TownSystem(boolean isBack, List<Seen> own) {
            this.isBack = isBack;
            this.own = own;
        }

        static TownSystem away() {
            return new TownSystem(false, List.of());
        }

        static TownSystem knowing() {
            return new TownSystem(
                    true,
                    List.of(
                            seen("501", new Where("Kerkstraat 3", Optional.of(new Point(51.0501, 3.7201)))),
                            seen("502", new Where("Dorpsstraat 1", Optional.of(new Point(51.08, 3.77))))));
        }

        private static Seen seen(String id, Where where) {
            return new Seen(
                    id,
                    Optional.empty(),
                    true,
                    Optional.of(Status.RECEIVED),
                    Optional.empty(),
                    Optional.empty(),
                    where,
                    Optional.of(Instant.parse("2026-11-22T08:00:00Z")));
        }

        @Override
        public Handed hand(Report report) {
            if (!isBack) {
                return new Handed.NoAnswer();
            }
            taken.add(report.reference());
            return new Handed.Taken("1001");
        }

        @Override
        public Answer lookUp(Report report) {
            return isBack ? new Answer.Known(List.of()) : new Answer.NoAnswer();
        }

        @Override
        public Handed redeem(String token) {
            return new Handed.NoAnswer();
        }

        @Override
        public Answer ask(Collection<String> ids) {
            return new Answer.NoAnswer();
        }

        @Override
        public Answer open(String category) {
            asked++;
            return isBack ? new Answer.Known(own) : new Answer.NoAnswer();
        }
    }

    /// Lets a round go by, and tells how many reports are there.
    private record Passing(Rounds rounds, Reports reports, TownSystem system) implements Skill {
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
            rounds.go();
            system.isBack = system.isBack || turn.understanding().is("back");
            return new Outcome.Done(new Reply.Text("Doorgegeven: " + system.taken.size() + " van "
                    + reports.all(Town.ID).size() + "; gevraagd: " + system.asked + "."));
        }
    }

    /// Tells how many reports there are beside the earlier one, whatever it is asked.
    private record Telling(String name, Reports reports) implements Skill {
        @Override
        public Set<String> intents() {
            return Set.of(name);
        }

        @Override
        public Outcome begin(Turn turn) {
            int others = reports.all(Town.ID).size() - 1;
            return new Outcome.Done(new Reply.Text(name + " " + others));
        }
    }

    /// Tells where the last report is.
    private record Placing(Reports reports) implements Skill {
        @Override
        public String name() {
            return "where";
        }

        @Override
        public Set<String> intents() {
            return Set.of("where");
        }

        @Override
        public Outcome begin(Turn turn) {
            Where where = reports.all(Town.ID).getFirst().where();
            return new Outcome.Done(new Reply.Text(
                    where.text() + " @ " + where.point().map(Point::toString).orElse("nergens")));
        }
    }
}
