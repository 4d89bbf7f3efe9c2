package be.wijzer.forms.interview;

import be.wijzer.core.catalogue.Findings;
import be.wijzer.core.catalogue.Findings.Decision;
import be.wijzer.core.catalogue.ProductSearch;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import java.util.Optional;

/// The catalogue's title for what a resident comes for, in whatever words.
@FunctionalInterface
interface ProductTitles {
    Optional<String> titled(MunicipalityId municipality, String said);

    static ProductTitles none() {
        return (_, _) -> Optional.empty();
    }

    /// The best result, where it probably is the one meant.
    static ProductTitles from(ProductSearch search) {
        return (municipality, said) -> {
            Findings findings = search.search(municipality, said, Language.NL, Optional.empty());
            return findings.decision() == Decision.UNKNOWN
                    ? Optional.empty()
                    : findings.results().stream()
                            .findFirst()
                            .map(finding -> finding.product().title());
        };
    }
}
