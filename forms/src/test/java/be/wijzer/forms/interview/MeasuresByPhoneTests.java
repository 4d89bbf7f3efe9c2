package be.wijzer.forms.interview;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.conversation.Line;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.testkit.CollectingChannel;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.MovedClock;
import be.wijzer.core.testkit.Town;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Numbers, sums, moments, ranges, and yes or no of a caller, who speaks without capitals or presses keys.
class MeasuresByPhoneTests {
    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-24T09:15:00Z"));
    private final MemoryStore memory = new MemoryStore();
    private final ChannelAddress caller = Town.resident("phone", "+32472334455");
    private final List<FilledForm.Line> submitted = new ArrayList<>();
    private Town town;
    private int messages;

    @BeforeEach
    void callsIn() throws UnreadableForm {
        Forms forms = Forms.with(Path.of("src/test/resources/town"), Set.of(Town.ID));
        FormSkill party = new FormSkill(
                "street_party",
                Set.of("street_party"),
                forms,
                new Interview(TownEntities.voorbeeldstad()),
                (turn, answers) -> {
                    submitted.addAll(FilledForm.lines(
                            forms.of(Town.ID, "street_party").orElseThrow(), answers, turn.language()));
                    return List.of();
                });
        town = new Town(
                memory.store(clock),
                List.of(party),
                new KeywordRecogniser(Map.of("ik wil een straatfeest", "street_party", "ja", "affirm")),
                new CollectingChannel("phone", CollectingChannel.ALOUD),
                clock,
                List.of());
    }

    @AfterEach
    void close() {
        town.close();
        memory.close();
    }

    private String hears(Utterance utterance) {
        clock.move(Duration.ofSeconds(5));
        town.hears(caller, "m" + messages++, clock.instant(), utterance);
        return town.conversation(caller).transcript().stream()
                .filter(Line.Said.class::isInstance)
                .map(line -> ((Line.Said) line).reply().text())
                .reduce("", (_, last) -> last);
    }

    private String says(String words) {
        return hears(new Utterance.Spoken(words, Optional.of(0.9)));
    }

    private String presses(String keys) {
        return hears(new Utterance.Keys(keys));
    }

    @Test
    void answersByVoiceAndByKeys() {
        assertThat(says("ik wil een straatfeest")).isEqualTo("Wanneer begint de opbouw? Zeg de dag en het uur.");
        says("vrijdag vier december om negen uur");
        says("van vier tot zes december");
        says("van twee uur tot vijf uur");
        assertThat(presses("14")).isEqualTo("Hoeveel tafels heb je nodig?");
        assertThat(presses("12")).isEqualTo("En hoeveel stoelen?");
        says("veertig");
        assertThat(says("twaalf euro vijftig")).isEqualTo("Komt er een springkasteel?");
        assertThat(presses("2"))
                .contains(
                        "1. Opbouw: vrijdag 4 december 2026 om 09:00",
                        "2. Periode: vrijdag 4 december 2026 tot en met zondag 6 december 2026",
                        "3. Speeluren: 14:00 tot 17:00",
                        "4. Aantal tafels: 12",
                        "5. Aantal stoelen: 40",
                        "6. Budget: 12,50 euro",
                        "7. Springkasteel: nee");
        assertThat(says("nee de opbouw is om tien uur")).contains("om 10:00 (eerst: ");
        says("ja");
        assertThat(submitted)
                .extracting(FilledForm.Line::field, line -> line.value().orElse("–"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("setup", "2026-12-04T10:00"),
                        org.assertj.core.groups.Tuple.tuple("period", Map.of("from", "2026-12-04", "to", "2026-12-07")),
                        org.assertj.core.groups.Tuple.tuple("music_hours", Map.of("from", "14:00", "to", "17:00")),
                        org.assertj.core.groups.Tuple.tuple("tables", 12),
                        org.assertj.core.groups.Tuple.tuple("chairs", 40),
                        org.assertj.core.groups.Tuple.tuple("budget", "12.50"),
                        org.assertj.core.groups.Tuple.tuple("castle", false));
    }

    @Test
    void refusesKeysThatAreNoAnswer() {
        says("ik wil een straatfeest");
        assertThat(presses("99")).isEqualTo("Wanneer begint de opbouw? Zeg de dag en het uur.");
    }
}
