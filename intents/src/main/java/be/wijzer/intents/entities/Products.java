package be.wijzer.intents.entities;

import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.catalogue.Catalogues;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.EntityRecogniser.Context;
import be.wijzer.intents.entities.words.Gazetteer;
import be.wijzer.intents.entities.words.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Products of the town's catalogue, by title or keyword. The value is the product's title and key.
final class Products implements Finder {
    private static final int SHORTEST_KEYWORD = 4;

    private record Index(String version, Gazetteer<Map<String, String>> products) {}

    private final Catalogues catalogues;
    private final Map<MunicipalityId, Index> indexes = new ConcurrentHashMap<>();

    Products(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public Set<String> types() {
        return Set.of("product");
    }

    @Override
    public List<Found> find(Sentence sentence, Context context) {
        Gazetteer<Map<String, String>> products = products(catalogues.of(context.municipality()));
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            int from = at;
            products.at(sentence, at)
                    .ifPresent(match -> found.add(new Found("product", from, match.next(), match.value())));
        }
        return found;
    }

    private Gazetteer<Map<String, String>> products(Catalogue catalogue) {
        return indexes.compute(
                        catalogue.municipality(),
                        (_, known) -> known != null && known.version().equals(catalogue.version())
                                ? known
                                : new Index(catalogue.version(), index(catalogue)))
                .products();
    }

    private static Gazetteer<Map<String, String>> index(Catalogue catalogue) {
        Map<String, Map<String, String>> names = new HashMap<>();
        for (Product product : catalogue.products()) {
            Map<String, String> value = Map.of("product", product.id(), "title", product.title());
            names.putIfAbsent(product.title(), value);
            names.putIfAbsent(product.title().replaceAll("\\([^)]*\\)", " ").replaceAll(":.*", " "), value);
            names.putIfAbsent(
                    product.title()
                            .replaceAll("\\([^)]*\\)", " ")
                            .replaceAll(" (aanvragen|aangeven|melden|huren|registreren|plaatsen)\\b.*", " "),
                    value);
        }
        for (Product product : catalogue.products()) {
            Map<String, String> value = Map.of("product", product.id(), "title", product.title());
            product.keywords().stream()
                    .filter(keyword -> keyword.length() >= SHORTEST_KEYWORD)
                    .forEach(keyword -> names.putIfAbsent(keyword, value));
        }
        return new Gazetteer<>(names);
    }
}
