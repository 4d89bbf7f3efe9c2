package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Product;
import be.wijzer.core.catalogue.Product.QuestionAndAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The ways residents ask for a product: its own example questions, and what the shipped lists say of products with
/// that id.
final class Askings {
    private static final Map<String, List<String>> USUAL = Lists.lines("asked.txt").stream()
            .map(line -> line.split(":", 2))
            .collect(Collectors.toUnmodifiableMap(
                    sides -> sides[0].strip(),
                    sides -> Arrays.stream(sides[1].split(";"))
                            .map(String::strip)
                            .toList()));

    private static final Map<String, List<String>> SITUATIONS = situations();

    private Askings() {}

    static List<String> of(Product product) {
        return Stream.concat(
                        product.questions().stream().map(QuestionAndAnswer::question),
                        USUAL.getOrDefault(product.id(), List.of()).stream())
                .toList();
    }

    /// What happens to residents before they come to a product, as they tell it; often none of the product's words.
    static List<String> situations(Product product) {
        return SITUATIONS.getOrDefault(product.id(), List.of());
    }

    /// A line between brackets names the products that the lines below it lead to: a town may have one for several.
    private static Map<String, List<String>> situations() {
        Map<String, List<String>> situations = new HashMap<>();
        List<String> current = List.of();
        for (String line : Lists.lines("situations.txt")) {
            if (line.startsWith("[")) {
                current = List.of(line.substring(1, line.length() - 1).split(" "));
            } else {
                current.forEach(id ->
                        situations.computeIfAbsent(id, _ -> new ArrayList<>()).add(line));
            }
        }
        return Map.copyOf(situations);
    }
}
