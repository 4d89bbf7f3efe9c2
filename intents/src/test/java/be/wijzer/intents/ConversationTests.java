package be.wijzer.intents;

import be.wijzer.core.dossiers.Dossiers;
import be.wijzer.core.dossiers.ToldDossiers;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.reports.Categories;
import be.wijzer.core.reports.Reporting;
import be.wijzer.core.reports.mongo.MongoReports;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import be.wijzer.core.testkit.ConversationScript;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.Town;
import be.wijzer.core.understanding.IntentRecogniser;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// The conversations that need no interview, with the recogniser, the catalogue and the hours as they are shipped.
class ConversationTests {
    private static final MemoryStore store = new MemoryStore();
    private static AnnotationConfigApplicationContext context;

    @BeforeAll
    static void start() {
        context = new AnnotationConfigApplicationContext();
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(Municipalities.class, () -> new Municipalities(List.of(Town.VOORBEELDSTAD)));
        context.registerBean(SignIn.class, PaperSignIn::new);
        context.registerBean(Dossiers.class, () -> (_, _) -> new Dossiers.Found.Unavailable());
        context.registerBean(ToldDossiers.class, Nothing::new);
        context.registerBean(Categories.class, Categories::shipped);
        context.registerBean(
                Reporting.class,
                () -> new Reporting(
                        new MongoReports(store.collections(), _ -> Duration.ofDays(1)), Map.of(), Clock.systemUTC()));
        context.scan("be.wijzer.intents");
        context.refresh();
    }

    @AfterAll
    static void stop() {
        context.close();
        store.close();
    }

    @TestFactory
    Stream<DynamicTest> conversations() {
        return ConversationScript.under(
                Path.of("src/test/resources/conversations"),
                _ -> Stream.concat(
                                context.getBeansOfType(Skill.class).values().stream(),
                                Stream.of(new LeavingAQuestion()))
                        .toList(),
                context.getBean(IntentRecogniser.class));
    }

    /// Where the interview begins.
    private static final class LeavingAQuestion implements Skill {
        @Override
        public String name() {
            return "ask_question";
        }

        @Override
        public Set<String> intents() {
            return Set.of("leave_question");
        }

        @Override
        public Outcome begin(Turn turn) {
            return new Outcome.Done(new Reply.Text("Hoe heet je?"));
        }
    }

    /// Nobody was told anything.
    private static final class Nothing implements ToldDossiers {
        @Override
        public Map<String, String> before(MunicipalityId municipality, String residentKey, String turn) {
            return Map.of();
        }

        @Override
        public void tell(
                MunicipalityId municipality,
                String residentKey,
                String turn,
                Map<String, String> versions,
                Instant now) {}
    }
}
