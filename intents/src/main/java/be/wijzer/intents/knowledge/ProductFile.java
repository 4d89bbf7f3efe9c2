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
    private static final List<String> CHANNELS = List.of("online", "appointment", "desk", "video", "phone");

    private ProductFile() {}

    static List<Product> read(String source, String text) throws UnreadableContent {
        List<Product> products = new ArrayList<>();
        List<YamlReading.Entry> entries = YamlReading.entries(source, text);
        Set<String> ids = new HashSet<>();
        for (YamlReading.Entry entry : entries) {
            Product product = product(entry);
            if (!ids.add(product.id())) {
                throw entry.wrong(
                        "id", "een ander product heet ook '" + product.id() + "': geef elk product een eigen id");
            }
            products.add(product);
        }
        for (int i = 0; i < products.size(); i++) {
            for (String related : products.get(i).related()) {
                if (!ids.contains(related)) {
                    throw entries.get(i)
                            .wrong(
                                    "related",
                                    "het verwante product '" + related
                                            + "' bestaat niet: neem een id uit deze catalogus, of haal het weg");
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
            throw entry.wrong("id", "een id bestaat uit kleine letters en cijfers met koppeltekens, zoals fiets-huren");
        }
        for (String key : List.of("title", "summary")) {
            if (entry.text(key).isEmpty()) {
                throw entry.wrong(key, "het veld '" + key + "' is leeg: schrijf er een tekst in");
            }
        }
        if (!product.url().startsWith("https://") && !product.url().startsWith("http://")) {
            throw entry.wrong("url", "het veld 'url' is geen webadres: begin met https://");
        }
        for (String channel : product.channels()) {
            if (!CHANNELS.contains(channel)) {
                throw entry.wrong(
                        "channels",
                        "het kanaal '" + channel + "' bestaat niet: kies uit " + String.join(", ", CHANNELS));
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
