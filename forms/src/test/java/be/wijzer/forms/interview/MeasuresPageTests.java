package be.wijzer.forms.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Frame;
import be.wijzer.core.formpage.Sheet;
import be.wijzer.core.formpage.Sheet.Entry;
import be.wijzer.core.formpage.Sheet.Kind;
import be.wijzer.core.formpage.Sheets;
import be.wijzer.core.message.Choice;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.testkit.Town;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The page of a form with numbers, sums, moments, ranges, and yes or no.
class MeasuresPageTests {
    private static final Map<String, List<String>> FILLED = Map.of(
            "setup", List.of("2026-12-04T09:00"),
            "period", List.of("2026-12-04", "2026-12-06"),
            "music_hours", List.of("14:00", "17:00"),
            "tables", List.of("10"),
            "chairs", List.of(""),
            "budget", List.of("12,5"),
            "castle", List.of("false"));

    private final Sheets.Desk desk = new Sheets.Desk(
            Town.VOORBEELDSTAD, new ConversationId("c1"), Language.NL, Instant.parse("2026-11-24T09:15:00Z"));
    private FormSheets sheets;

    @BeforeEach
    void readsTheForm() throws UnreadableForm {
        sheets = new FormSheets(
                Forms.with(Path.of("src/test/resources/town"), Set.of(Town.ID)),
                new Interview(TownEntities.voorbeeldstad()));
    }

    private static Frame frame(Map<String, Object> known) {
        Map<String, Answer> answers = new HashMap<>();
        known.forEach((field, value) -> answers.put(field, Answer.of(value)));
        return Progress.start(answers).asking("setup").frame("street_party").with("form", "street_party");
    }

    private Sheets.Read read(Frame frame, Map<String, List<String>> entered) {
        Sheet sheet = sheets.sheet(desk, frame);
        return sheets.read(
                desk,
                frame,
                new Sheet.Entered(
                        sheet.version(),
                        sheet.entries().stream().map(Entry::field).toList(),
                        entered,
                        Map.of()));
    }

    private static Map<String, List<String>> but(String field, String... values) {
        Map<String, List<String>> entered = new HashMap<>(FILLED);
        entered.put(field, List.of(values));
        return entered;
    }

    @Test
    void putsEachInItsOwnWay() {
        assertThat(sheets.sheet(desk, frame(Map.of())).entries())
                .extracting(Entry::field, Entry::kind)
                .containsExactly(
                        tuple("setup", Kind.MOMENT),
                        tuple("period", Kind.DAYS),
                        tuple("music_hours", Kind.HOURS),
                        tuple("tables", Kind.DECIMAL),
                        tuple("chairs", Kind.DECIMAL),
                        tuple("budget", Kind.AMOUNT),
                        tuple("castle", Kind.ONE));
        assertThat(sheets.sheet(desk, frame(Map.of())).entries())
                .filteredOn(entry -> entry.field().equals("castle"))
                .flatExtracting(Entry::options)
                .containsExactly(new Choice("true", "Ja"), new Choice("false", "Nee"));
        assertThat(sheets.sheet(desk, frame(Map.of())).entries())
                .filteredOn(entry -> entry.field().equals("tables"))
                .flatExtracting(Entry::help)
                .containsExactly("Tussen 1 en 12.");
    }

    @Test
    void showsWhatIsKnownAsABrowserWritesIt() {
        Map<String, Object> known = Map.of(
                "setup",
                "2026-12-04T09:00",
                "period",
                Map.of("from", "2026-12-04", "to", "2026-12-07"),
                "music_hours",
                Map.of("from", "14:00", "to", "17:00"),
                "tables",
                10,
                "budget",
                "12.50",
                "castle",
                true);
        Frame frame = frame(known);
        assertThat(sheets.sheet(desk, frame).entries())
                .filteredOn(entry -> !entry.values().isEmpty())
                .extracting(Entry::field, Entry::values)
                .containsExactly(
                        tuple("setup", List.of("2026-12-04T09:00")),
                        tuple("period", List.of("2026-12-04", "2026-12-06")),
                        tuple("music_hours", List.of("14:00", "17:00")),
                        tuple("tables", List.of("10")),
                        tuple("budget", List.of("12,50")),
                        tuple("castle", List.of("true")));
        Map<String, List<String>> same = new HashMap<>();
        sheets.sheet(desk, frame).entries().forEach(entry -> same.put(entry.field(), entry.values()));
        assertThat(read(frame, same).answers()).containsOnlyKeys("chairs", "insured");
    }

    @Test
    void readsWhatWasFilledIn() {
        Sheets.Read read = read(frame(Map.of()), FILLED);
        assertThat(read.isRight()).isTrue();
        assertThat(read.answers())
                .isEqualTo(Map.of(
                        "setup", Optional.of("2026-12-04T09:00"),
                        "period", Optional.of(Map.of("from", "2026-12-04", "to", "2026-12-07")),
                        "music_hours", Optional.of(Map.of("from", "14:00", "to", "17:00")),
                        "tables", Optional.of(10),
                        "chairs", Optional.empty(),
                        "budget", Optional.of("12.50"),
                        "castle", Optional.of(false)));
    }

    @Test
    void asksWhatAYesBrings() {
        assertThat(read(frame(Map.of()), but("castle", "true")).asksMore()).isTrue();
    }

    @Test
    void saysWhatCannotBe() {
        assertThat(wrong(but("setup", "2026-11-01T09:00"))).containsExactly("De opbouw moet nog komen.");
        assertThat(wrong(but("period", "2026-12-06", "2026-12-04")))
                .containsExactly("Een feest duurt hoogstens vier dagen, en komt na de opbouw.");
        assertThat(wrong(but("period", "", "2026-12-06"))).hasSize(1);
        assertThat(wrong(but("music_hours", "14:00", "14:00")))
                .containsExactly("Ik heb een begin- en een einduur nodig, en die kunnen niet hetzelfde zijn.");
        assertThat(wrong(but("tables", "13"))).containsExactly("Kies een aantal tussen 1 en 12.");
        assertThat(wrong(but("chairs", "veel"))).containsExactly("Dat lijkt geen getal. Een voorbeeld: 12.");
        assertThat(wrong(but("budget", "-5"))).hasSize(1);
        Map<String, List<String>> open = new HashMap<>(FILLED);
        open.remove("castle");
        assertThat(wrong(open)).containsExactly("Dit heb ik echt nodig om verder te kunnen.");
    }

    private List<String> wrong(Map<String, List<String>> entered) {
        return read(frame(Map.of()), entered).sheet().wrong().stream()
                .map(entry -> entry.error().orElseThrow())
                .toList();
    }
}
