package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Aspect;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.catalogue.Product.QuestionAndAnswer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The answer of the product's own example question that comes nearest, where one comes near enough. Words that the
/// product's name holds tell little: all of its questions have them. A yes or no answers only who asked for one.
final class ExampleAnswer {
    private static final double NEAR_ENOUGH = 0.42;
    private static final double OWN_NAME = 0.2;
    private static final double SAME_ASPECT = 0.3;
    private static final double OTHER_ASPECT = -0.15;

    /// A cosine from which a question about the same part means the same, and one from which it does whatever the part.
    private static final double SAME_MEANING = 0.5;

    private static final double SAME_QUESTION = 0.65;

    /// Words alone may mislead: below this cosine the part of the product that is asked for answers better.
    private static final double OTHER_MEANING = 0.25;

    private static final Pattern YES_OR_NO = Pattern.compile("(?iu)(?:ja|jawel|nee|neen)\\b.*");
    private static final Pattern ASKS_YES_OR_NO = Pattern.compile(
            "(?iu)(?:.*(?:[.,;:!?]|\\b(?:en|of|dus|maar|vraag))\\s+)?(?:moe[tk]?|moeten|moetek|mag|mogen|kan|kunnen|kun|kunt|"
                    + "is|zijn|ben|bent|heb|hebt|heeft|hebben|krijg|krijgt|krijgen|wordt?|worden|doet?|doen|gaat?|gaan|"
                    + "geldt|bestaat|betaalt?|betalen|hoeft?|hoeven|zal|zult|wilt?|staat|komt?|komen|werkt|telt|neemt|"
                    + "geraak|blijft?|verlies|vervalt|zit|loopt|valt|zou|mocht)\\b.*");

    /// "Ik ga verhuizen": nothing is asked, so nothing is answered but what the product is.
    private static final Pattern TELLS = Pattern.compile("(?iu)(?:ik|k|kheb|we|wij|mijn|ons|onze|er)\\b(?!.*(?:\\?|"
            + "\\b(?:wat|wa|hoe|hoeveel|waar|wanneer|wie|welke?|waarom)\\b)).*");

    private ExampleAnswer() {}

    /// @param likeness of the question to each example, as cosines; empty where meanings aren't compared
    static Optional<String> of(Product product, Aspect aspect, String question, Optional<double[]> likeness) {
        Set<String> asked = new HashSet<>(IndexedProduct.telling(question));
        Set<String> names = new HashSet<>(Stems.ofText(product.title()));
        Optional<String> nearest = Optional.empty();
        double best = NEAR_ENOUGH;
        if (aspect == Aspect.WHAT && TELLS.matcher(question.strip()).matches()) {
            return Optional.empty();
        }
        boolean yesOrNo = ASKS_YES_OR_NO.matcher(question.strip()).matches();
        for (int i = 0; i < product.questions().size(); i++) {
            QuestionAndAnswer example = product.questions().get(i);
            if (!yesOrNo && YES_OR_NO.matcher(example.answer()).lookingAt()) {
                continue;
            }
            double nearness = nearness(asked, IndexedProduct.telling(example.question()), names);
            boolean same = aspect != Aspect.WHAT && Aspects.of(example.question()) == aspect;
            if (likeness.isPresent() && i < likeness.get().length) {
                double meaning = likeness.get()[i];
                if (meaning >= (same ? SAME_MEANING : SAME_QUESTION)) {
                    nearness = Math.max(nearness, meaning);
                } else if (meaning < OTHER_MEANING && aspect != Aspect.WHAT) {
                    continue;
                }
            }
            if (nearness == 0) {
                continue;
            }
            if (aspect != Aspect.WHAT) {
                nearness += same ? SAME_ASPECT : OTHER_ASPECT;
            }
            if (nearness > best) {
                best = nearness;
                nearest = Optional.of(example.answer());
            }
        }
        return nearest;
    }

    private static double nearness(Set<String> asked, List<String> example, Set<String> names) {
        double common = 0;
        double length = 0;
        for (String stem : new HashSet<>(example)) {
            double weight = names.contains(stem) ? OWN_NAME : 1;
            length += weight;
            common += asked.contains(stem) ? weight : 0;
        }
        double own = asked.stream()
                .mapToDouble(stem -> names.contains(stem) ? OWN_NAME : 1)
                .sum();
        return length == 0 || own == 0 ? 0 : common / Math.sqrt(length * own);
    }
}
