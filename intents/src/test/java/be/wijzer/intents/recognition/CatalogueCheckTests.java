package be.wijzer.intents.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.catalogue.Aspect;
import be.wijzer.core.catalogue.Findings;
import be.wijzer.core.catalogue.Findings.Decision;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.catalogue.ProductSearch;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.Entities;
import be.wijzer.core.understanding.Intent;
import be.wijzer.core.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueCheckTests {
    @ParameterizedTest
    @CsvSource({
        "out_of_scope,   0.70, ANSWERED, report_problem",
        "out_of_scope,   0.70, UNSURE,   out_of_scope",
        "out_of_scope,   0.70, UNKNOWN,  out_of_scope",
        "out_of_scope,   0.40, ANSWERED, out_of_scope",
        "report_problem, 0.70, UNKNOWN,  report_problem"
    })
    void takesBackOnlyADoubtfulRefusalOfWhatTheCatalogueAnswers(
            String decided, double likelihood, Decision found, String expected) {
        Intent refused = new Intent(Intent.OUT_OF_SCOPE, 1 - likelihood);
        Intent wanted = new Intent("report_problem", likelihood);
        List<Intent> ranking =
                decided.equals(Intent.OUT_OF_SCOPE) ? List.of(refused, wanted) : List.of(wanted, refused);
        CatalogueCheck check = new CatalogueCheck(
                (_, text, language) ->
                        new Understanding(text, Optional.of(language), ranking.getFirst(), ranking, Entities.none()),
                new Finding(found));
        Understanding understood =
                check.recognise(new MunicipalityId("voorbeeldstad"), "de lamp voor mijn deur is kapot", Language.NL);
        assertThat(understood.intent().name()).isEqualTo(expected);
        assertThat(understood.ranking()).containsExactlyInAnyOrderElementsOf(ranking);
        assertThat(understood.ranking().getFirst()).isEqualTo(understood.intent());
    }

    private record Finding(Decision decision) implements ProductSearch {
        @Override
        public Findings search(
                MunicipalityId municipality, String question, Language language, Optional<Product> about) {
            return new Findings(decision, Aspect.WHAT, List.of(), "1");
        }

        @Override
        public String answer(Product product, Aspect aspect, String question, Language language) {
            throw new AssertionError("nobody asks");
        }
    }
}
