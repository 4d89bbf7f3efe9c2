package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Product;
import be.wijzer.core.catalogue.Product.QuestionAndAnswer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The parts of a product that are searched, and how much a word there counts.
enum IndexField {
    TITLE(6),
    KEYWORDS(5),
    QUESTIONS(2),
    SUMMARY(3),
    TEXT(1),
    /// The words inside compounds of the title, the keywords and the questions.
    PARTS(1.5f);

    private final float weight;

    IndexField(float weight) {
        this.weight = weight;
    }

    float weight() {
        return weight;
    }

    String of(Product product) {
        return switch (this) {
            case TITLE -> product.title() + " " + product.id().replace('-', ' ');
            case KEYWORDS, PARTS -> String.join(" . ", product.keywords());
            case QUESTIONS -> String.join(" ", Askings.of(product));
            case SUMMARY -> product.summary();
            case TEXT ->
                Stream.of(
                                List.of(product.description(), product.cost(), product.department()),
                                product.procedure(),
                                product.bring(),
                                product.conditions(),
                                product.exceptions(),
                                product.questions().stream()
                                        .map(QuestionAndAnswer::answer)
                                        .toList())
                        .flatMap(List::stream)
                        .collect(Collectors.joining(" "));
        };
    }
}
