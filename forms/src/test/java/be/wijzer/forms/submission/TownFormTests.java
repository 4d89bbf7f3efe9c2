package be.wijzer.forms.submission;

import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.submissions.BackOffice;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TownFormTests {
    private static final Path FOLDER = Path.of("src/test/resources/town");

    @TestFactory
    Stream<DynamicTest> conversations() throws Exception {
        Forms forms = Forms.with(FOLDER, Set.of(Town.ID));
        MemoryStore store = new MemoryStore();
        Submitting submitting =
                new Submitting(new MongoSubmissions(store.collections()), new Nowhere(), Clock.systemUTC());
        return ConversationScript.under(
                        Path.of("src/test/resources/conversations/town-form"),
                        _ -> List.of(SubmissionConfiguration.skill(
                                forms,
                                new Interview(TownEntities.voorbeeldstad()),
                                submitting,
                                Optional.empty(),
                                Optional.empty(),
                                URI.create("http://localhost"))),
                        new KeywordRecogniser(Map.of("ik wil een barbecue houden", "barbecue", "ja", "affirm")))
                .onClose(store::close);
    }

    private static final class Nowhere implements BackOffice {
        @Override
        public boolean isThere(MunicipalityId municipality) {
            return false;
        }

        @Override
        public Delivery deliver(Submitted form) {
            return new Delivery.Refused("nowhere");
        }
    }
}
