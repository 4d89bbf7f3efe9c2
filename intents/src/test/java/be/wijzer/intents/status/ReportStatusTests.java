package be.wijzer.intents.status;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Line;
import be.wijzer.core.message.Reply;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.reports.Categories;
import be.wijzer.core.reports.Contact;
import be.wijzer.core.reports.Follower;
import be.wijzer.core.reports.NewReport;
import be.wijzer.core.reports.Report;
import be.wijzer.core.reports.Reporting;
import be.wijzer.core.reports.Reports;
import be.wijzer.core.reports.Status;
import be.wijzer.core.reports.Tidings;
import be.wijzer.core.reports.Where;
import be.wijzer.core.reports.mongo.MongoReports;
import be.wijzer.core.testkit.CollectingChannel;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.MovedClock;
import be.wijzer.core.testkit.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportStatusTests {
    private static final ChannelAddress AN = Town.resident("website", "an");
    private static final ChannelAddress BO = Town.resident("website", "bo");

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final MemoryStore store = new MemoryStore();
    private final Reports reports = new MongoReports(store.collections(), _ -> Duration.ofDays(365));
    private final Reporting reporting = new Reporting(reports, Map.of(), clock);
    private final Categories categories = Categories.shipped();
    private final Town town = new Town(
            store.store(clock),
            List.of(new ReportStatus(reporting, Optional.empty(), new ReportWording(categories))),
            new KeywordRecogniser(Map.of("hoe zit het met mijn melding", "report_status")),
            new CollectingChannel("website", CollectingChannel.FETCHED),
            clock,
            List.of());
    private final Tidings tidings = new Tidings(reporting, reports, categories, town.assistant());
    private int messages;

    @AfterEach
    void close() {
        town.close();
        store.close();
    }

    @Test
    void tellsWhatSomebodyFollowsOnTheSameChannel() {
        Report report = filed();
        reporting.handle(Town.ID, report.reference(), Status.PLANNED, "ann", Optional.of("Donderdag."));
        assertThat(says(AN, "hoe zit het met mijn melding"))
                .contains(report.reference())
                .contains("ingepland")
                .contains("Donderdag.");
    }

    @Test
    void asksAnybodyElseForTheNumberAndWhatWasLeftWithIt() {
        Report report = filed();
        assertThat(says(BO, "hoe zit het met mijn melding")).contains("nummer van je melding");
        assertThat(says(BO, report.reference())).contains("telefoonnummer of e-mailadres");
        assertThat(says(BO, "0479 99 99 99")).contains("Ik vind geen melding");
        says(BO, "hoe zit het met mijn melding");
        says(BO, report.reference());
        assertThat(says(BO, "0470 12 34 56")).contains("ontvangen");
    }

    @Test
    void saysTheSameOfANumberThatDoesNotExist() {
        says(BO, "hoe zit het met mijn melding");
        assertThat(says(BO, "M-1234-5678")).contains("telefoonnummer of e-mailadres");
        assertThat(says(BO, "0470 12 34 56")).contains("Ik vind geen melding");
    }

    @Test
    void stopsGuessing() {
        filed();
        String answer = "";
        for (int i = 0; i < 6; i++) {
            says(BO, "hoe zit het met mijn melding");
            says(BO, "M-1234-567" + i);
            answer = says(BO, "0470 12 34 5" + i);
        }
        assertThat(answer).contains("Dat lukt niet");
    }

    @Test
    void tellsOnceThatTheStatusChangedAndTakesThatItIsNotSolved() {
        Report report = filed();
        reporting.handle(Town.ID, report.reference(), Status.DONE, "ann", Optional.of("Lamp vervangen."));
        tidings.tellAll(Town.ID);
        tidings.tellAll(Town.ID);
        List<Reply> heard = heard(AN);
        assertThat(heard)
                .filteredOn(reply -> reply.text().contains("afgehandeld"))
                .hasSize(1);
        Reply news = heard.getLast();
        assertThat(news.text()).contains("Lamp vervangen.");
        assertThat(chooses(AN, news.choices().getFirst().id())).contains("Wat is er nog niet in orde");
        assertThat(says(AN, "hij flikkert nog")).contains("staat weer open");
        assertThat(reporting.find(Town.ID, report.reference()).orElseThrow().status())
                .isEqualTo(Status.RECEIVED);
    }

    @Test
    void keepsAnothersChoiceForTheOther() {
        Report report = filed();
        says(BO, "dag");
        assertThat(chooses(BO, "report_status:reopen/" + report.reference())).doesNotContain("in orde");
    }

    private Report filed() {
        says(AN, "dag");
        ConversationId conversation = town.conversation(AN).id();
        return reporting.file(new NewReport(
                "k1",
                Town.ID,
                "street_light",
                "de lamp brandt niet",
                new Where("Kerkstraat", Optional.empty()),
                Optional.empty(),
                List.of(),
                new Contact(Optional.of("+32470123456"), Optional.empty()),
                "website",
                Optional.of(Follower.of(Town.ID, conversation, AN, Optional.empty()))));
    }

    private String says(ChannelAddress who, String text) {
        return hears(who, new Utterance.Text(text));
    }

    private String chooses(ChannelAddress who, String id) {
        return hears(who, new Utterance.Chose(id, ""));
    }

    private String hears(ChannelAddress who, Utterance utterance) {
        clock.move(Duration.ofSeconds(5));
        town.hears(who, "m" + ++messages, clock.instant(), utterance);
        return heard(who).getLast().text();
    }

    private List<Reply> heard(ChannelAddress who) {
        return town.conversation(who).transcript().stream()
                .filter(Line.Said.class::isInstance)
                .map(line -> ((Line.Said) line).reply())
                .toList();
    }
}
