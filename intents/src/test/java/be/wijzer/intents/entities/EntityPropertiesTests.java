package be.wijzer.intents.entities;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.understanding.Entity;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntityPropertiesTests {
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
    void sentencesTakeWellUnderAMillisecond() {
        List<String> sentences = List.of(
                "ik zou graag de feestzaal boeken op zaterdag 18 april van 14 tot 18 uur voor een verjaardagsfeest met een 40tal man",
                "bel me op 0474 12 34 56 of mail naar jan punt peeters apenstaartje gmail punt com",
                "elke dinsdag en donderdag van 19 tot 21u in zaal 4, behalve in de paasvakantie");
        long[] times = new long[6_000];
        for (int i = 0; i < 4 * times.length; i++) {
            long start = System.nanoTime();
            find(sentences.get(i % sentences.size()));
            times[i % times.length] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        Duration median = Duration.ofNanos(times[times.length / 2]);
        System.out.println("entities: median " + median.toNanos() / 1000 + " µs, p99 "
                + times[times.length * 99 / 100] / 1000 + " µs");
        assertThat(median).isLessThan(Duration.ofMillis(1));
    }

    @Test
    void longTextsTakeTimeInProportion() {
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
            find(text);
            find(text);
            long start = System.nanoTime();
            find(text);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.println("10,000 characters of '" + piece + "': " + took.toMillis() + " ms");
            assertThat(took).as(piece).isLessThan(Duration.ofMillis(400));
        }
    }
}
