package be.wijzer.intents.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.catalogue.Aspect;
import be.wijzer.core.catalogue.Catalogues;
import be.wijzer.core.catalogue.Findings;
import be.wijzer.core.catalogue.Findings.Decision;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneProductSearchTests {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final MunicipalityId VILLAGE = new MunicipalityId("tweededorp");
    private static final Catalogues CATALOGUES = new FileCatalogues(ConfiguredFiles.none());
    private static final LuceneProductSearch SEARCH = new LuceneProductSearch(CATALOGUES);

    @Test
    void findsTheRightProductForMostQuestions() {
        List<QuestionSet.Asked> asked = Stream.of("questions.tsv", "check-questions.tsv", "unseen-questions.tsv")
                .flatMap(file -> QuestionSet.answerable(file).asked().stream())
                .toList();
        assertThat(share(asked, 1)).isGreaterThanOrEqualTo(0.93);
        assertThat(share(asked, 3)).isGreaterThanOrEqualTo(0.97);
        assertThat(asked.stream()
                        .filter(each -> decision(each.question()) != Decision.UNKNOWN)
                        .count())
                .isGreaterThan(asked.size() * 95L / 100);
    }

    @Test
    void answersFewQuestionsThatAreNotATowns() {
        List<QuestionSet.Asked> asked = Stream.of(
                        "unanswerable.tsv", "check-unanswerable.tsv", "unseen-unanswerable.tsv")
                .flatMap(file -> QuestionSet.unanswerable(file).asked().stream())
                .toList();
        assertThat(asked.stream()
                        .filter(each -> decision(each.question()) != Decision.ANSWERED)
                        .count())
                .isGreaterThan(asked.size() * 85L / 100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wat kost een nieuwe identiteitskaart             | COST       | 26 euro. Dringende aanvraag: 140 euro.
            hoelang is mijn paspoort geldig                  | DURATION   | 7 jaar voor volwassenen en 5 jaar voor minderjarigen.
            wat moet ik meebrengen voor een reispaspoort     | BRING      | Breng mee: je identiteitskaart of Kids-ID;
            wanneer is het containerpark open                | WHEN       | Dinsdag tot vrijdag van 9 tot 12 uur en van 13 tot 17 uur.
            mag ik met een zwemshort in het zwembad          | CONDITIONS | Nee. Draag een aansluitende zwembroek
            hoe vraag ik een attest van gezinssamenstelling  | HOW        | Meld je aan met eID of itsme.
            waar kan ik mijn rijbewijs vernieuwen            | WHERE      | Je kunt terecht bij: Dienst Burgerzaken.
            combien coûte un passeport                       | COST       | Volwassene: 80 euro.
            how much does a passport cost                    | COST       | Volwassene: 80 euro.
            was kostet ein Reisepass                         | COST       | Volwassene: 80 euro.
            """)
    void answersThePartThatWasAskedFor(String question, Aspect aspect, String answer) {
        Findings findings = search(question);
        assertThat(findings.aspect()).isEqualTo(aspect);
        assertThat(findings.results().getFirst().answer()).startsWith(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            identitijtskaard aanvrage   | identiteitskaart-aanvragen
            recyclagpark                | recyclagepark
            wanneer komt de vullekar    | afvalophaling
            kontenerpark                | recyclagepark
            rij bewijs vernieuwen       | rijbewijs-vernieuwen
            """)
    void forgivesTypingErrorsAndDialect(String question, String product) {
        assertThat(search(question).results().getFirst().product().id()).isEqualTo(product);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en wat kost dat?", "hoelang duurt dat dan", "et combien ça coûte?", "and how much is it"})
    void keepsTheProductInMind(String question) {
        Optional<Product> about = CATALOGUES.of(TOWN).product("reispaspoort");
        Findings findings = SEARCH.search(TOWN, question, Language.NL, about);
        assertThat(findings.decision()).isEqualTo(Decision.ANSWERED);
        assertThat(findings.results().getFirst().product().id()).isEqualTo("reispaspoort");
    }

    @Test
    void leavesTheProductForAnother() {
        Optional<Product> about = CATALOGUES.of(TOWN).product("reispaspoort");
        Findings findings = SEARCH.search(TOWN, "en de bibliotheek?", Language.NL, about);
        assertThat(findings.results().getFirst().product().id()).isEqualTo("bibliotheek-lid-worden");
    }

    @Test
    void givesEachTownItsOwnAnswer() {
        String question = "wat kost een reispaspoort";
        Findings village = SEARCH.search(VILLAGE, question, Language.NL, Optional.empty());
        assertThat(village.results().getFirst().answer()).startsWith("Volwassene: 78 euro.");
        assertThat(village.catalogueVersion()).isNotEqualTo(search(question).catalogueVersion());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "???", "👍🏽", "שלום", "asdf qwerty", "parkeerkaart voor bewoners in Gent"})
    void doesNotAnswerWhatItCannotKnow(String question) {
        Findings findings = search(question);
        assertThat(findings.decision()).isNotEqualTo(Decision.ANSWERED);
        assertThat(findings.results()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void survivesAVeryLongQuestion() {
        assertThat(search("rijbewijs kwijt ".repeat(700)).results()).isNotEmpty();
    }

    @Test
    void knowsNothingInATownWithoutCatalogue() {
        Findings findings = SEARCH.search(new MunicipalityId("elders"), "rijbewijs", Language.NL, Optional.empty());
        assertThat(findings.decision()).isEqualTo(Decision.UNKNOWN);
        assertThat(findings.results()).isEmpty();
    }

    @Test
    void ordersScoresFromZeroToOne() {
        assertThat(search("rijbewijs verloren op reis").results())
                .extracting(Findings.Finding::score)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                .allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
    }

    private static double share(List<QuestionSet.Asked> asked, int among) {
        long right = asked.stream()
                .filter(each -> search(each.question()).results().stream()
                        .limit(among)
                        .anyMatch(finding ->
                                each.products().contains(finding.product().id())))
                .count();
        return right / (double) asked.size();
    }

    private static Decision decision(String question) {
        return search(question).decision();
    }

    private static Findings search(String question) {
        return SEARCH.search(TOWN, question, Language.NL, Optional.empty());
    }
}
