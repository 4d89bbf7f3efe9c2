package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Product;
import be.wijzer.core.catalogue.Product.QuestionAndAnswer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The ways residents ask for a product: its own example questions, and what the shipped list says of products with
/// that id.
final class Askings {
    private static final Map<String, List<String>> USUAL = Lists.lines("asked.txt").stream()
            .map(line -> line.split(":", 2))
            .collect(Collectors.toUnmodifiableMap(
                    sides -> sides[0].strip(),
                    sides -> Arrays.stream(sides[1].split(";"))
                            .map(String::strip)
                            .toList()));

    private Askings() {}

    static List<String> of(Product product) {
        return Stream.concat(
                        product.questions().stream().map(QuestionAndAnswer::question),
                        USUAL.getOrDefault(product.id(), List.of()).stream())
                .toList();
    }
}
