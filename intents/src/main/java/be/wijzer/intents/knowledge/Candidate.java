package be.wijzer.intents.knowledge;

import be.wijzer.intents.knowledge.Question.Alternative;
import be.wijzer.intents.knowledge.Question.Group;
import java.util.List;

/// A product that may answer, and the signs that it does.
///
/// @param lexical what BM25 gives it
/// @param coverage the share of the question, by weight, that its title, keywords or example questions name
/// @param wideCoverage the same over all of its text
/// @param keyword how much of the question's weight its best fully named keyword accounts for
/// @param likeness cosine with its most similar example question
/// @param words the three signs above in one figure
/// @param near how near its meaning lies to the question's
/// @param score what it is ranked by
record Candidate(
        IndexedProduct indexed,
        double lexical,
        double coverage,
        double wideCoverage,
        double keyword,
        double likeness,
        double words,
        VectorIndex.Near near,
        double score) {
    private static final double KEYWORD = 2.5;
    private static final double LIKENESS = 4;
    private static final double COVERAGE = 3;

    static Candidate of(IndexedProduct product, double lexical, Question question, Meant meant) {
        double named = 0;
        for (Group group : question.groups()) {
            named += group.weight() * best(group, product, true);
        }
        double weight = Math.max(question.weight(), 1e-6);
        double keyword = keyword(product, meant);
        double likeness = likeness(product, meant);
        double words = lexical + KEYWORD * Math.min(keyword, 12) / 4 + LIKENESS * likeness + COVERAGE * named / weight;
        return new Candidate(
                product,
                lexical,
                named / weight,
                wideCoverage(product, question),
                Math.min(1, keyword / weight),
                likeness,
                words,
                VectorIndex.Near.UNKNOWN,
                words);
    }

    /// The share of a question, by weight, that all of a product's text speaks of.
    static double wideCoverage(IndexedProduct product, Question question) {
        double wide = 0;
        for (Group group : question.groups()) {
            wide += group.weight() * best(group, product, false);
        }
        return wide / Math.max(question.weight(), 1e-6);
    }

    /// The same, with how near its meaning lies.
    Candidate near(VectorIndex.Near near) {
        return new Candidate(indexed, lexical, coverage, wideCoverage, keyword, likeness, words, near, score);
    }

    Candidate ranked(double score) {
        return new Candidate(indexed, lexical, coverage, wideCoverage, keyword, likeness, words, near, score);
    }

    private static double best(Group group, IndexedProduct product, boolean namedOnly) {
        double best = 0;
        for (Alternative alternative : group.alternatives()) {
            String stem = alternative.stem();
            boolean there = namedOnly
                    ? product.names().contains(stem) || product.asked().contains(stem)
                    : product.all().contains(stem);
            if (there) {
                best = Math.max(best, alternative.likeness());
            }
        }
        return best;
    }

    /// The rarity, summed, of the keyword that is named in full and tells most.
    private static double keyword(IndexedProduct product, Meant meant) {
        double best = 0;
        for (List<String> keyword : product.keywords()) {
            double sum = 0;
            for (String stem : keyword) {
                Meant.Stem said = meant.stem(stem);
                if (said.likeness() < 0.5) {
                    sum = 0;
                    break;
                }
                sum += said.likeness() * said.rarity();
            }
            best = Math.max(best, sum);
        }
        return best;
    }

    private static double likeness(IndexedProduct product, Meant meant) {
        double best = 0;
        for (IndexedProduct.Asked asked : product.questions()) {
            double common = meant.common(asked.stems());
            if (common > 0) {
                best = Math.max(best, common / Math.sqrt(asked.length() * meant.length()));
            }
        }
        return best;
    }
}
