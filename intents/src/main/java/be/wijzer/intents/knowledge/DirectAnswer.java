package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Aspect;
import be.wijzer.core.catalogue.Product;

final class DirectAnswer {
    private DirectAnswer() {}

    static String of(Product product, Aspect aspect, String question) {
        return aspect == Aspect.COST && !product.cost().isEmpty() ? product.cost() : product.summary();
    }
}
