package be.wijzer.intents.recognition;

import be.wijzer.core.catalogue.Findings;
import be.wijzer.core.catalogue.ProductSearch;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.Intent;
import be.wijzer.core.understanding.IntentRecogniser;
import be.wijzer.core.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes a doubtful refusal back where the catalogue surely answers: what a town has a page for is the town's.
final class CatalogueCheck implements IntentRecogniser {
    private static final double LIKELY = 0.5;

    private final IntentRecogniser recogniser;
    private final ProductSearch search;

    CatalogueCheck(IntentRecogniser recogniser, ProductSearch search) {
        this.recogniser = recogniser;
        this.search = search;
    }

    @Override
    public Understanding recognise(MunicipalityId municipality, String text, Language spoken) {
        Understanding understood = recogniser.recognise(municipality, text, spoken);
        if (!understood.is(Intent.OUT_OF_SCOPE)) {
            return understood;
        }
        return likeliest(understood)
                .filter(_ ->
                        isAnswered(municipality, text, understood.language().orElse(spoken)))
                .map(intent -> as(intent, understood))
                .orElse(understood);
    }

    private static Optional<Intent> likeliest(Understanding understood) {
        return understood.ranking().stream()
                .filter(intent -> !intent.name().equals(Intent.OUT_OF_SCOPE))
                .findFirst()
                .filter(intent -> intent.confidence() >= LIKELY);
    }

    private boolean isAnswered(MunicipalityId municipality, String text, Language language) {
        return search.search(municipality, text, language, Optional.empty()).decision() == Findings.Decision.ANSWERED;
    }

    private static Understanding as(Intent intent, Understanding understood) {
        List<Intent> ranking = Stream.concat(
                        Stream.of(intent), understood.ranking().stream().filter(other -> !other.equals(intent)))
                .toList();
        return new Understanding(understood.text(), understood.language(), intent, ranking, understood.entities());
    }
}
