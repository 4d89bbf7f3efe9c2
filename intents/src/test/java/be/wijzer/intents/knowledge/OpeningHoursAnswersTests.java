package be.wijzer.intents.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.municipality.Place;
import be.wijzer.core.understanding.Entity;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OpeningHoursAnswersTests {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final MunicipalityId VILLAGE = new MunicipalityId("tweededorp");
    private static final FilePlaces PLACES = new FilePlaces(ConfiguredFiles.none());
    private static final OpeningHoursAnswers ANSWERS = new OpeningHoursAnswers(PLACES);

    /// A Monday morning.
    private static final ZonedDateTime NOW =
            LocalDateTime.of(2026, 3, 9, 10, 15).atZone(BelgianTime.ZONE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            is het stadhuis nu open                    | Stadhuis: nu open, tot 12 uur. Vandaag: 9 uur tot 12 uur.
            wanneer kan ik naar het containerpark      | Recyclagepark: nu dicht. Je kunt er weer terecht op dinsdag 10 maart vanaf 9 uur.
            is de bib morgen open                      | Bibliotheek: op dinsdag 10 maart open van 10 uur tot 12 uur en van 14 uur tot 19 uur.
            is het recyclagpark zaterdag open          | Recyclagepark: op zaterdag 14 maart open van 9 uur tot 16 uur.
            is het stadhuis zondag open                | Stadhuis: op zondag 15 maart dicht. De volgende keer open: maandag 16 maart vanaf 9 uur.
            hoe laat gaat het zwembad open             | Zwembad De Golf: nu dicht. Je kunt er vandaag nog terecht vanaf 12 uur. Vandaag: 12 uur tot 20 uur.
            telefoonnummer van de politie              | Je belt naar 09 999 99 90.
            wat is het adres van de bibliotheek        | Bibliotheek: Boekenplein 3, 9999 Voorbeeldstad.
            mailadres jeugddienst                      | Je mailt naar jeugd@voorbeeldstad.example.
            zijn jullie morgen open                    | Stadhuis: op dinsdag 10 maart open van 9 uur tot 12 uur en van 13.30 uur tot 16 uur.
            is de ijspiste vandaag open                | Van die plek ken ik de uren niet. Wel van het stadhuis: Stadhuis: nu open, tot 12 uur. Vandaag: 9 uur tot 12 uur.
            """)
    void tellsWhatWasAsked(String question, String answer) {
        assertThat(text(TOWN, question, Language.NL)).isEqualTo(answer);
    }

    @Test
    void givesTheWholeWeekForOpeningHours() {
        assertThat(text(TOWN, "openingsuren recyclagepark", Language.NL))
                .endsWith("De gewone uren: dinsdag tot vrijdag 9 uur tot 12 uur en van 13 uur tot 17 uur;"
                        + " zaterdag 9 uur tot 16 uur.");
    }

    @Test
    void knowsAHoliday() {
        assertThat(ANSWERS.answer(
                                TOWN,
                                "is het stadhuis open op paasmaandag",
                                Language.NL,
                                NOW,
                                List.of(new Entity("date", 24, 35, "paasmaandag", "2026-04-06")))
                        .text())
                .isEqualTo("Stadhuis: op maandag 6 april dicht. Het is dan een feestdag."
                        + " De volgende keer open: dinsdag 7 april vanaf 9 uur.");
    }

    @Test
    void takesTheFirstDayOfARange() {
        Entity range = new Entity("date_range", 0, 1, "", Map.of("from", "2026-03-14", "to", "2026-03-16"));
        assertThat(ANSWERS.answer(TOWN, "bib open?", Language.NL, NOW, List.of(range))
                        .text())
                .startsWith("Bibliotheek: op zaterdag 14 maart open");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FR | la bibliothèque est ouverte demain ? | Bibliotheek : ouvert mardi 10 mars de 10h à 12h et de 14h à 19h.
            EN | is the swimming pool open tomorrow   | Zwembad De Golf: open on Tuesday 10 March from 7:00 to 9:00 and from 12:00 to 21:00.
            DE | ist das Rathaus heute geöffnet       | Stadhuis: jetzt geöffnet, bis 12 Uhr. Heute: 9 Uhr bis 12 Uhr.
            """)
    void speaksEveryLanguage(Language language, String question, String answer) {
        assertThat(text(TOWN, question, language)).isEqualTo(answer);
    }

    @Test
    void keepsTownsApart() {
        assertThat(text(VILLAGE, "is het containerpark woensdag open", Language.NL))
                .isEqualTo("Recyclagepark: op woensdag 11 maart open van 13 uur tot 19 uur.");
        assertThat(ANSWERS.answer(new MunicipalityId("elders"), "bib open", Language.NL, NOW, List.of())
                        .place())
                .isEmpty();
    }

    @Test
    void agreesWithTheCatalogue() {
        Place park = PLACES.find(TOWN, "recyclagepark").orElseThrow();
        String answer = new FileCatalogues(ConfiguredFiles.none())
                .of(TOWN)
                .product("recyclagepark")
                .orElseThrow()
                .questions()
                .getFirst()
                .answer();
        assertThat(answer).contains("Dinsdag tot vrijdag van 9 tot 12 uur en van 13 tot 17 uur. Zaterdag van 9 tot 16");
        assertThat(new HoursText(new Phrases("opening-hours.properties"), Language.NL).week(park.hours()))
                .isEqualTo("dinsdag tot vrijdag 9 uur tot 12 uur en van 13 uur tot 17 uur; zaterdag 9 uur tot 16 uur");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasEveryPhraseInEveryLanguage(Language language) {
        Phrases phrases = new Phrases("opening-hours.properties");
        List<String> missing = phrases.keys().stream()
                .map(key -> key.substring(0, key.lastIndexOf('.')) + "." + language.code())
                .filter(key -> !phrases.keys().contains(key))
                .toList();
        assertThat(missing).isEmpty();
    }

    private static String text(MunicipalityId town, String question, Language language) {
        return ANSWERS.answer(town, question, language, NOW, List.of()).text();
    }
}
