package be.wijzer.core.catalogue.mongo;

import static be.wijzer.core.store.mongo.Collections.insert;
import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.catalogue.AddedExample;
import be.wijzer.core.catalogue.Edition;
import be.wijzer.core.catalogue.Editions;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.StoreUnavailable;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;

/// Editions, `_id` = town.
public final class MongoEditions implements Editions {
    private static final int RACES = 50;

    private final MongoCollection<Document> editions;

    public MongoEditions(Collections collections) {
        editions = collections.durable("editions");
    }

    @Override
    public Edition of(MunicipalityId municipality) {
        return Optional.ofNullable(with(
                        () -> editions.find(eq("_id", municipality.value())).first()))
                .map(document -> edition(municipality, document))
                .orElseGet(() -> Edition.none(municipality));
    }

    @Override
    public Edition change(MunicipalityId municipality, UnaryOperator<Edition> change) {
        for (int race = 0; race < RACES; race++) {
            Edition before = of(municipality);
            Edition after = change.apply(before);
            Document document = document(after, before.version() + 1);
            Document expected = new Document("_id", municipality.value()).append("version", before.version());
            boolean saved = before.version() == 0
                    ? insert(editions, document)
                    : with(() -> editions.replaceOne(expected, document)).getMatchedCount() == 1;
            if (saved) {
                return edition(municipality, document);
            }
        }
        throw new StoreUnavailable(new IllegalStateException("too many races"));
    }

    private static Document document(Edition edition, long version) {
        return new Document("_id", edition.municipality().value())
                .append("version", version)
                .append("number", edition.number())
                .append(
                        "drafts",
                        edition.drafts().stream().map(MongoEditions::document).toList())
                .append(
                        "published",
                        edition.published().stream()
                                .map(MongoEditions::document)
                                .toList())
                .append("catalogue", edition.catalogue().orElse(null));
    }

    private static Edition edition(MunicipalityId municipality, Document document) {
        return new Edition(
                municipality,
                document.getLong("version"),
                document.getLong("number"),
                examples(document, "drafts"),
                examples(document, "published"),
                Optional.ofNullable(document.getString("catalogue")));
    }

    private static Document document(AddedExample example) {
        return new Document("id", example.id())
                .append("kind", example.kind().name())
                .append("target", example.target())
                .append("question", example.question())
                .append("answer", example.answer())
                .append("language", example.language().code())
                .append("account", example.account())
                .append("at", Date.from(example.at()));
    }

    private static List<AddedExample> examples(Document document, String key) {
        return document.getList(key, Document.class, List.of()).stream()
                .map(example -> new AddedExample(
                        example.getString("id"),
                        AddedExample.Kind.valueOf(example.getString("kind")),
                        example.getString("target"),
                        example.getString("question"),
                        example.getString("answer"),
                        Language.of(example.getString("language")).orElse(Language.NL),
                        example.getString("account"),
                        example.getDate("at").toInstant()))
                .toList();
    }
}
