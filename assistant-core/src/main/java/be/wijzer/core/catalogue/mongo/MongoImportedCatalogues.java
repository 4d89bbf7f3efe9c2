package be.wijzer.core.catalogue.mongo;

import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.catalogue.ImportedCatalogue;
import be.wijzer.core.catalogue.ImportedCatalogues;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Imported catalogues, `_id` = town; the products as one JSON text, since nobody looks inside.
public final class MongoImportedCatalogues implements ImportedCatalogues {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Product>> PRODUCTS = new TypeReference<>() {};

    private final MongoCollection<Document> imports;

    public MongoImportedCatalogues(Collections collections) {
        imports = collections.durable("catalogue-imports");
    }

    @Override
    public Optional<ImportedCatalogue> of(MunicipalityId municipality) {
        return Optional.ofNullable(
                        with(() -> imports.find(eq("_id", municipality.value())).first()))
                .map(document -> new ImportedCatalogue(
                        municipality,
                        document.getDate("at").toInstant(),
                        JSON.readValue(document.getString("products"), PRODUCTS)));
    }

    @Override
    public void keep(ImportedCatalogue catalogue) {
        String town = catalogue.municipality().value();
        Document document = new Document("_id", town)
                .append("at", Date.from(catalogue.at()))
                .append("products", JSON.writeValueAsString(catalogue.products()));
        with(() -> imports.replaceOne(eq("_id", town), document, new ReplaceOptions().upsert(true)));
    }
}
