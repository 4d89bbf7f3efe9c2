package be.wijzer.intents.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import be.wijzer.core.understanding.Entity;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntityPropertiesTests {
    /// Far beyond what it takes, on any machine.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final List<String> PIECES = List.of(
            "om",
            "van",
            "tot",
            "tussen",
            "en",
            "half",
            "kwart",
            "voor",
            "na",
            "over",
            "12",
            "3",
            "2026",
            "31",
            "/",
            "-",
            ".",
            ":",
            "u",
            "uur",
            "maart",
            "vrijdag",
            "avond",
            "'s",
            "morgen",
            "week",
            "volgende",
            "elke",
            "de",
            "12e",
            "zaal",
            "euro",
            "@",
            "punt",
            "apenstaartje",
            "nul",
            "vier",
            "BE68",
            "+",
            "€",
            "Kerkstraat",
            "nee",
            ",",
            "wacht",
            "ik",
            "mijn naam is",
            "é",
            "\uD83D\uDE00",
            "\u0000",
            "٣",
            "weekend",
            "jaar",
            "binnen",
            "geleden",
            "tweeduizend",
            "honderd",
            "eind",
            "begin",
            "in",
            "plaats",
            "met",
            "z'n",
            "99999999999",
            "½",
            "\t",
            "'",
            "’");

    private final DutchEntities entities =
            new DutchEntities(_ -> OtherEntitiesTests.STREETS, OtherEntitiesTests::catalogue);

    private List<Entity> find(String text) {
        return entities.recognise(text, OtherEntitiesTests.waitingFor("-"));
    }

    private static String nonsense(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(30);
        for (int i = 0; i < length; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return text.toString();
    }

    @Test
    void anyTextGivesOrderedSpansWithinIt() {
        Random random = new Random(20260309);
        for (int i = 0; i < 5_000; i++) {
            String text = nonsense(random);
            List<Entity> found = find(text);
            int end = 0;
            for (Entity entity : found) {
                assertThat(entity.start()).as(text).isGreaterThanOrEqualTo(end).isLessThan(entity.end());
                assertThat(entity.end()).as(text).isLessThanOrEqualTo(text.length());
                assertThat(text.substring(entity.start(), entity.end())).isEqualTo(entity.text());
                end = entity.end();
            }
            assertThat(find(text)).as(text).isEqualTo(found);
        }
    }

    @Test
    void noTextHoldsATurnUp() {
        for (String piece : List.of(
                "van 12 tot ",
                "12/",
                "half ",
                "nee, ",
                "a",
                "1 ",
                "'s avonds om ",
                "Kerkstraat ",
                "a@b.",
                "punt apenstaartje ",
                "nul ",
                "nul vier nee ",
                "12 euro nee ",
                "twee keer ",
                "elke dinsdag om ",
                "2000 gent ",
                "een week of ")) {
            String text = piece.repeat(10_000 / piece.length());
            assertTimeoutPreemptively(PATIENCE, () -> find(text), piece);
        }
    }
}
