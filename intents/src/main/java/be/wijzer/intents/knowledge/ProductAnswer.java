package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Aspect;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.catalogue.ProductSearch;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Turn;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An answer about one product: the direct answer first, then what to bring, what it costs and the next step, and the
/// page.
final class ProductAnswer {
    private static final int LISTED = 4;

    private final ProductSearch search;
    private final Phrases phrases;

    ProductAnswer(ProductSearch search, Phrases phrases) {
        this.search = search;
        this.phrases = phrases;
    }

    Reply card(Turn turn, Product product, Aspect aspect, String question, List<Choice> choices) {
        List<String> parts = new ArrayList<>();
        inDutch(turn).ifPresent(parts::add);
        parts.add(search.answer(product, aspect, question, turn.language()));
        if (aspect != Aspect.BRING && !product.bring().isEmpty() && isBroad(aspect)) {
            parts.add(say(turn, "bring", "list", bring(product)));
        }
        if (aspect != Aspect.COST && !product.cost().isBlank() && isBroad(aspect)) {
            parts.add(say(turn, "cost", "cost", product.cost()));
        }
        nextStep(turn, product).ifPresent(parts::add);
        parts.add(phrases.say(turn.language(), "was-this-useful"));
        return new Reply.Card(product.title(), String.join("\n\n", parts), page(turn, product), choices);
    }

    /// What a product is, and a sentence about what can't be done here: an errand isn't a question that a part of the
    /// page answers.
    Reply page(Turn turn, Product product, String sentence, List<Choice> choices) {
        String text = Stream.of(inDutch(turn), Optional.of(product.summary()), Optional.of(sentence))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n\n"));
        return new Reply.Card(product.title(), text, page(turn, product), choices);
    }

    /// Before the town's own words, for whoever speaks another language.
    private Optional<String> inDutch(Turn turn) {
        return turn.language() == Language.NL
                ? Optional.empty()
                : Optional.of(phrases.say(turn.language(), "in-dutch"));
    }

    private static boolean isBroad(Aspect aspect) {
        return aspect == Aspect.WHAT || aspect == Aspect.HOW;
    }

    private static String bring(Product product) {
        List<String> items = product.bring();
        String listed = String.join(", ", items.subList(0, Math.min(LISTED, items.size())));
        return items.size() > LISTED ? listed + " …" : listed;
    }

    private Optional<String> nextStep(Turn turn, Product product) {
        if (product.byAppointment()) {
            return Optional.of(phrases.say(turn.language(), "by-appointment"));
        }
        return product.channels().contains("online")
                ? Optional.of(phrases.say(turn.language(), "online"))
                : Optional.empty();
    }

    private Optional<Reply.Card.Page> page(Turn turn, Product product) {
        return product.url().isBlank()
                ? Optional.empty()
                : Optional.of(new Reply.Card.Page(phrases.say(turn.language(), "page"), URI.create(product.url())));
    }

    private String say(Turn turn, String key, String name, String value) {
        return phrases.say(turn.language(), key, Map.of(name, value));
    }
}
