package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Product;
import be.wijzer.core.catalogue.Product.QuestionAndAnswer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

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

    /// The same as a text that can be read again.
    static String write(List<Product> products) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(110);
        return new Yaml(options).dump(products.stream().map(ProductFile::entry).toList());
    }

    private static Map<String, Object> entry(Product product) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", product.id());
        entry.put("title", product.title());
        entry.put("summary", product.summary());
        entry.put("description", product.description());
        entry.put("audience", new ArrayList<>(product.audience()));
        entry.put("theme", product.theme());
        entry.put("procedure", new ArrayList<>(product.procedure()));
        entry.put("bring", new ArrayList<>(product.bring()));
        entry.put("cost", product.cost());
        entry.put("conditions", new ArrayList<>(product.conditions()));
        entry.put("exceptions", new ArrayList<>(product.exceptions()));
        entry.put("legislation", product.legislation());
        entry.put("department", product.department());
        entry.put("channels", new ArrayList<>(product.channels()));
        entry.put("appointment", product.byAppointment());
        product.form().ifPresent(form -> entry.put("form", form));
        entry.put("url", product.url());
        entry.put("keywords", new ArrayList<>(product.keywords()));
        entry.put("related", new ArrayList<>(product.related()));
        entry.put(
                "questions",
                product.questions().stream()
                        .map(each -> Map.of("question", each.question(), "answer", each.answer()))
                        .toList());
        return entry;
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
