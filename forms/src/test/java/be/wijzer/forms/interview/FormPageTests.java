package be.wijzer.forms.interview;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.attachments.Intake;
import be.wijzer.core.attachments.Received;
import be.wijzer.core.attachments.VirusScan;
import be.wijzer.core.attachments.mongo.MongoAttachments;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.conversation.Line;
import be.wijzer.core.conversation.Store;
import be.wijzer.core.formpage.FormPages;
import be.wijzer.core.formpage.PageTokens;
import be.wijzer.core.formpage.Sheet;
import be.wijzer.core.formpage.Visit;
import be.wijzer.core.formpage.mongo.MongoPageLinks;
import be.wijzer.core.identity.Secrets;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.testkit.CollectingChannel;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.MovedClock;
import be.wijzer.core.testkit.Town;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The page of a form that a resident is being asked in a conversation.
class FormPageTests {
    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-24T09:15:00Z"));
    private final MemoryStore memory = new MemoryStore();
    private final ChannelAddress resident = Town.resident("website", "r1");
    private final List<String> submitted = new ArrayList<>();
    private Town town;
    private FormPages pages;
    private String token;
    private int messages;

    @BeforeEach
    void startsTheForm() throws UnreadableForm {
        Forms forms = Forms.with(Path.of("src/test/resources/town"), Set.of(Town.ID));
        MongoAttachments attachments = new MongoAttachments(memory.collections(), clock);
        Intake intake =
                new Intake(attachments, (_, _, _, _) -> new Received.Fetched.Gone(), VirusScan.none(), clock, 1000);
        MongoPageLinks links = new MongoPageLinks(memory.collections());
        PageTokens tokens = new PageTokens(
                links,
                new Secrets(List.of("a secret for this test"), "another one for this test"),
                URI.create("https://voorbeeldstad.example"),
                Duration.ofHours(1),
                clock);
        Interview interview = new Interview(
                TownEntities.voorbeeldstad(),
                Means.none().withFiles(new Means.Files(intake, attachments)).withPages(tokens));
        Store store = memory.store(clock);
        FormSkill barbecue = new FormSkill("barbecue", Set.of("barbecue"), forms, interview, (_, answers) -> {
            submitted.add(answers.toString());
            return List.of();
        });
        town = new Town(
                store,
                List.of(barbecue),
                new KeywordRecogniser(Map.of("barbecue", "barbecue", "ja", "affirm")),
                new CollectingChannel("website", CollectingChannel.FETCHED),
                clock,
                List.of());
        pages = new FormPages(
                tokens,
                links,
                new FormSheets(forms, interview),
                store.conversations(),
                town.assistant(),
                town.dialogue(),
                new Municipalities(List.of(Town.VOORBEELDSTAD)),
                clock);
        says("barbecue");
        says("An Maes");
        says("kan dit op een pagina?");
        String link = town.conversation(resident).transcript().stream()
                .filter(line ->
                        line instanceof Line.Said said && said.reply() instanceof be.wijzer.core.message.Reply.Link)
                .map(line -> ((be.wijzer.core.message.Reply.Link) ((Line.Said) line).reply())
                        .url()
                        .getPath())
                .findFirst()
                .orElseThrow();
        token = link.substring("/form/".length());
        assertThat(pages.open(token)).isTrue();
    }

    @AfterEach
    void close() {
        town.close();
        memory.close();
    }

    private void says(String text) {
        clock.move(Duration.ofSeconds(5));
        town.hears(resident, "m" + messages++, clock.instant(), new Utterance.Text(text));
    }

    private List<String> said() {
        return town.conversation(resident).transcript().stream()
                .filter(Line.Said.class::isInstance)
                .map(line -> ((Line.Said) line).reply().text())
                .toList();
    }

    private Sheet sheet() {
        return ((Visit.Open) pages.visit(token, true)).sheet();
    }

    /// A browser sends every field that was on the page.
    private Visit fills(Sheet on, Map<String, String> entered) {
        Map<String, List<String>> values = new HashMap<>();
        on.entries().forEach(entry -> values.put(entry.field(), entry.values()));
        entered.forEach((field, text) -> values.put(field, List.of(text)));
        clock.move(Duration.ofSeconds(5));
        return pages.fill(
                token,
                new Sheet.Entered(
                        on.version(),
                        on.entries().stream().map(Sheet.Entry::field).toList(),
                        values,
                        Map.of()));
    }

    private static final Map<String, String> ALL = Map.of(
            "street", "Molenstraat",
            "date", "2026-12-04",
            "time", "18:00",
            "people", "40",
            "music", "no",
            "phone", "0472 33 44 55",
            "remarks", "nee");

    @Test
    void showsWhatWasAnsweredInTheConversation() {
        assertThat(sheet().entries())
                .filteredOn(entry -> !entry.values().isEmpty())
                .extracting(Sheet.Entry::field, Sheet.Entry::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("name", "An Maes"));
        assertThat(sheet().entries()).extracting(Sheet.Entry::field).doesNotContain("until", "confirm");
    }

    @Test
    void isKnownInTheConversationAtOnce() {
        assertThat(fills(sheet(), ALL)).isInstanceOf(Visit.Taken.class);
        List<String> said = said();
        assertThat(said.get(said.size() - 2)).isEqualTo("Ik heb overgenomen wat je op de pagina invulde.");
        assertThat(said.getLast())
                .contains(
                        "2. Straat: Molenstraat",
                        "3. Dag: vrijdag 4 december 2026",
                        "5. Aantal: 40",
                        "6. Muziek: Geen muziek",
                        "8. Telefoon: +32472334455",
                        "9. Opmerkingen: nee",
                        "Klopt dit?");
        says("ja");
        assertThat(submitted).hasSize(1);
        assertThat(pages.visit(token, true)).isEqualTo(new Visit.Refused(Visit.Reason.OVER, sheetLanguage()));
    }

    private be.wijzer.core.municipality.Language sheetLanguage() {
        return town.conversation(resident).language();
    }

    @Test
    void judgesByTheRulesOfTheInterview() {
        Map<String, String> wrong = new HashMap<>(ALL);
        wrong.put("date", "2026-11-01");
        wrong.put("phone", "12");
        wrong.put("street", "");
        Visit visit = fills(sheet(), wrong);
        assertThat(visit).isInstanceOfSatisfying(Visit.Open.class, open -> {
            assertThat(open.notice()).isEqualTo(Visit.Notice.WRONG);
            assertThat(open.sheet().wrong())
                    .extracting(entry -> entry.field() + ": " + entry.error().orElseThrow())
                    .containsExactly(
                            "street: Dit heb ik echt nodig om verder te kunnen.",
                            "date: Die dag kan niet.",
                            "phone: Dat lijkt geen telefoonnummer. Een voorbeeld: 0470 12 34 56.");
            assertThat(open.sheet().entries())
                    .filteredOn(entry -> entry.field().equals("phone"))
                    .extracting(Sheet.Entry::value)
                    .containsExactly("12");
        });
        assertThat(said().getLast()).isEqualTo("In welke straat is het?");
    }

    @Test
    void asksWhatTheAnswersBring() {
        Map<String, String> music = new HashMap<>(ALL);
        music.put("music", "yes");
        Visit more = fills(sheet(), music);
        assertThat(more).isInstanceOfSatisfying(Visit.Open.class, open -> {
            assertThat(open.notice()).isEqualTo(Visit.Notice.MORE);
            assertThat(open.sheet().entries()).extracting(Sheet.Entry::field).contains("until");
        });
        music.put("until", "22 uur");
        assertThat(fills(((Visit.Open) more).sheet(), music)).isInstanceOf(Visit.Taken.class);
        assertThat(said().getLast()).contains("7. Muziek tot: 22:00");
    }

    @Test
    void goesOnWithWhatIsMissing() {
        Map<String, String> some = new HashMap<>(ALL);
        some.put("date", "zaterdag");
        fills(sheet(), some);
        assertThat(said().getLast()).contains("3. Dag: zaterdag 28 november 2026");
    }

    @Test
    void doesNotOverwriteWhatWasSaidMeanwhile() {
        Sheet earlier = sheet();
        says("Dorpsstraat");
        assertThat(fills(earlier, ALL))
                .isInstanceOfSatisfying(
                        Visit.Open.class, open -> assertThat(open.notice()).isEqualTo(Visit.Notice.CHANGED));
        assertThat(said().getLast()).isEqualTo("Welke dag?");
        assertThat(fills(sheet(), ALL)).isInstanceOf(Visit.Taken.class);
        assertThat(said().getLast()).contains("2. Straat: Molenstraat (eerst: Dorpsstraat)");
    }

    @Test
    void takesASheetOnceHoweverOftenItIsSent() {
        Sheet on = sheet();
        fills(on, ALL);
        int lines = said().size();
        assertThat(fills(on, ALL)).isInstanceOf(Visit.Taken.class);
        assertThat(said()).hasSize(lines);
    }

    @Test
    void keepsATimeThatStayedOnThePageWithAnotherDay() {
        fills(sheet(), ALL);
        fills(sheet(), Map.of("date", "2026-12-05"));
        assertThat(said().getLast()).contains("3. Dag: zaterdag 5 december 2026", "4. Uur: 18:00");
    }

    @Test
    void saysNothingWhileAPersonSpeaks() {
        var id = town.conversation(resident).id();
        town.desk().claim(id, "a1", "ann", "Ann");
        int lines = said().size();
        assertThat(fills(sheet(), ALL)).isInstanceOf(Visit.Taken.class);
        assertThat(said()).hasSize(lines);
        town.desk().handBack(id, "a2", "ann");
        assertThat(said().getLast()).contains("3. Dag: vrijdag 4 december 2026");
    }

    @Test
    void refusesASecondBrowser() {
        assertThat(pages.open(token)).isFalse();
        assertThat(pages.visit(token, false)).isInstanceOf(Visit.Refused.class);
        assertThat(pages.visit("x".repeat(43), true)).isInstanceOf(Visit.Unknown.class);
        assertThat(Optional.of(token))
                .hasValueSatisfying(text -> assertThat(text).hasSize(43));
    }
}
