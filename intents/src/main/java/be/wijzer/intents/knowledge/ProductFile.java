package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Product;
import be.wijzer.core.catalogue.Product.QuestionAndAnswer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A catalogue as a file: one YAML list of products.
final class ProductFile {
    private static final Set<String> CHANNELS = Set.of("online", "appointment", "desk", "video", "phone");

    private ProductFile() {}

    static List<Product> read(String source, String text) throws UnreadableContent {
        List<Product> products = new ArrayList<>();
        List<YamlReading.Entry> entries = YamlReading.entries(source, text);
        Set<String> ids = new HashSet<>();
        for (YamlReading.Entry entry : entries) {
            Product product = product(entry);
            if (!ids.add(product.id())) {
                throw entry.wrong("the id '" + product.id() + "' stands here twice");
            }
            products.add(product);
        }
        for (int i = 0; i < products.size(); i++) {
            for (String related : products.get(i).related()) {
                if (!ids.contains(related)) {
                    throw entries.get(i).wrong("the related product '" + related + "' doesn't exist");
                }
            }
        }
        return List.copyOf(products);
    }

    private static Product product(YamlReading.Entry entry) throws UnreadableContent {
        Product product = new Product(
                entry.text("id"),
                entry.text("title"),
                entry.text("summary"),
                entry.optionalText("description").orElse(""),
                entry.texts("audience"),
                entry.optionalText("theme").orElse(""),
                entry.texts("procedure"),
                entry.texts("bring"),
                entry.optionalText("cost").orElse(""),
                entry.texts("conditions"),
                entry.texts("exceptions"),
                entry.optionalText("legislation").orElse(""),
                entry.optionalText("department").orElse(""),
                entry.texts("channels"),
                entry.flag("appointment"),
                entry.optionalText("form"),
                entry.text("url"),
                entry.texts("keywords"),
                entry.texts("related"),
                questions(entry));
        entry.end();
        if (!product.id().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw entry.wrong("the id is not lower case with hyphens");
        }
        if (product.title().isEmpty() || product.summary().isEmpty()) {
            throw entry.wrong("the title or the summary is empty");
        }
        if (!product.url().startsWith("https://") && !product.url().startsWith("http://")) {
            throw entry.wrong("'url' is not a web address");
        }
        for (String channel : product.channels()) {
            if (!CHANNELS.contains(channel)) {
                throw entry.wrong("the channel '" + channel + "' is unknown");
            }
        }
        return product;
    }

    private static List<QuestionAndAnswer> questions(YamlReading.Entry entry) throws UnreadableContent {
        List<QuestionAndAnswer> questions = new ArrayList<>();
        for (YamlReading.Entry question : entry.entries("questions")) {
            questions.add(new QuestionAndAnswer(question.text("question"), question.text("answer")));
            question.end();
        }
        return List.copyOf(questions);
    }
}
