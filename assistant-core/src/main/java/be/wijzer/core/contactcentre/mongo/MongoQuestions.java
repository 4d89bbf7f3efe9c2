package be.wijzer.core.contactcentre.mongo;

import static be.wijzer.core.store.mongo.Collections.insert;
import static be.wijzer.core.store.mongo.Collections.with;
import static com.mongodb.client.model.Filters.eq;

import be.wijzer.core.contactcentre.LeftQuestion;
import be.wijzer.core.contactcentre.Questions;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/// The left questions, `_id` = key, for 90 days.
public final class MongoQuestions implements Questions {
    private static final Duration KEPT = Duration.ofDays(90);

    private final MongoCollection<Document> questions;

    public MongoQuestions(Collections collections) {
        questions = collections.durable("questions");
    }

    @Override
    public void leave(LeftQuestion question) {
        insert(
                questions,
                new Document("_id", question.key())
                        .append("municipality", question.municipality().value())
                        .append("conversation", question.conversation().value())
                        .append("channel", question.channel())
                        .append("name", question.name())
                        .append("question", question.question())
                        .append("contact", question.contact())
                        .append("at", Date.from(question.at()))
                        .append("open", true)
                        .append("expires", Date.from(question.at().plus(KEPT))));
    }

    @Override
    public List<LeftQuestion> open(MunicipalityId municipality) {
        return with(() ->
                        questions.find(eq("municipality", municipality.value())).into(new ArrayList<>()))
                .stream()
                .filter(document -> document.getBoolean("open", false))
                .map(MongoQuestions::question)
                .sorted(Comparator.comparing(LeftQuestion::at))
                .toList();
    }

    @Override
    public void close(String key, String account, Instant at) {
        Document closed = new Document("open", false).append("account", account).append("closed", Date.from(at));
        with(() -> questions.updateOne(new Document("_id", key).append("open", true), new Document("$set", closed)));
    }

    private static LeftQuestion question(Document document) {
        return new LeftQuestion(
                document.getString("_id"),
                new MunicipalityId(document.getString("municipality")),
                new ConversationId(document.getString("conversation")),
                document.getString("channel"),
                document.getString("name"),
                document.getString("question"),
                document.getString("contact"),
                document.getDate("at").toInstant());
    }
}
