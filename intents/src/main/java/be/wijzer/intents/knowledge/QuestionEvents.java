package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Aspect;
import be.wijzer.core.catalogue.Findings;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.insight.Decision;
import be.wijzer.core.insight.Masking;
import be.wijzer.core.skill.Turn;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is counted of a question, its answer and what the resident thought of it. The question is masked before it is
/// written down.
final class QuestionEvents {
    private static final String CATALOGUE = "catalogue";

    private QuestionEvents() {}

    /// @param about the product spoken of before
    /// @param foreign whether it seems to be none of the town's business
    static void asked(Turn turn, Findings found, Optional<Product> about, boolean foreign) {
        Optional<Findings.Finding> best = found.results().stream().findFirst();
        boolean answered = found.decision() == Findings.Decision.ANSWERED;
        String product = best.map(finding -> finding.product().id()).orElse("none");
        turn.remember(CATALOGUE, found.catalogueVersion());
        turn.count(
                "question",
                Map.of(
                        "question",
                        masked(turn),
                        "decision",
                        foreign && !answered ? Decision.OUT_OF_SCOPE : decision(found),
                        "product",
                        product,
                        "score",
                        best.map(finding -> String.format(Locale.ROOT, "%.2f", finding.score()))
                                .orElse("0"),
                        "aspect",
                        found.aspect().name().toLowerCase(Locale.ROOT),
                        CATALOGUE,
                        found.catalogueVersion(),
                        "language",
                        turn.language().code(),
                        "intent",
                        turn.understanding().intent().name(),
                        "follow_up",
                        about.filter(one -> answered && one.id().equals(product))
                                        .isPresent()
                                ? "yes"
                                : "no"));
    }

    static void askedForHours(Turn turn, boolean understood) {
        turn.count(
                "question",
                Map.of(
                        "question",
                        masked(turn),
                        "decision",
                        understood ? Decision.ANSWERED : Decision.UNKNOWN,
                        "product",
                        "none",
                        "score",
                        "1",
                        "aspect",
                        Aspect.WHEN.name().toLowerCase(Locale.ROOT),
                        CATALOGUE,
                        "hours",
                        "language",
                        turn.language().code(),
                        "intent",
                        "opening_hours",
                        "follow_up",
                        "no"));
    }

    private static String masked(Turn turn) {
        return Masking.masked(turn.words(), turn.understanding().entities().of(Masking.TYPES));
    }

    /// The resident took one of the products offered, or `none`.
    static void chosen(Turn turn, String product) {
        turn.count(
                "choice", Map.of("product", product, "language", turn.language().code()));
    }

    static void useful(Turn turn, String product, String question, boolean useful) {
        count(turn, "feedback", product, question, "useful", useful ? "yes" : "no");
    }

    static void reason(Turn turn, String product, String question, String reason) {
        count(turn, "feedback_reason", product, question, "reason", reason);
    }

    private static void count(Turn turn, String name, String product, String question, String what, String value) {
        Map<String, String> facts = new HashMap<>(Map.of(
                "product",
                product,
                what,
                value,
                "language",
                turn.language().code(),
                "question",
                Masking.masked(question)));
        turn.remembered(CATALOGUE).ifPresent(version -> facts.put(CATALOGUE, version));
        turn.count(name, facts);
    }

    private static String decision(Findings found) {
        return switch (found.decision()) {
            case ANSWERED -> Decision.ANSWERED;
            case UNSURE -> Decision.UNSURE;
            case UNKNOWN -> Decision.UNKNOWN;
        };
    }
}
