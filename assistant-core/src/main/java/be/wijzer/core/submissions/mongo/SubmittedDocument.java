package be.wijzer.core.submissions.mongo;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.submissions.Submitted;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// A submitted form as it is stored.
final class SubmittedDocument {
    private SubmittedDocument() {}

    static Document of(Submitted form) {
        List<Document> lines = form.lines().stream()
                .map(line -> new Document("field", line.field())
                        .append("label", line.label())
                        .append("value", line.value().orElse(null))
                        .append("shown", line.shown())
                        .append("from", line.from()))
                .toList();
        return new Document("_id", form.key())
                .append("municipality", form.municipality().value())
                .append("conversation", form.conversation().value())
                .append("form", form.form())
                .append("title", form.title())
                .append("language", form.language().code())
                .append("lines", lines)
                .append("reference", form.reference())
                .append("at", Date.from(form.at()));
    }

    static Submitted read(Document stored, Optional<NationalNumber> applicant) {
        return new Submitted(
                stored.getString("_id"),
                new MunicipalityId(stored.getString("municipality")),
                new ConversationId(stored.getString("conversation")),
                stored.getString("form"),
                stored.getString("title"),
                Language.of(stored.getString("language")).orElse(Language.NL),
                stored.getList("lines", Document.class).stream()
                        .map(line -> new Submitted.Line(
                                line.getString("field"),
                                line.getString("label"),
                                Optional.ofNullable(line.get("value")),
                                line.getString("shown"),
                                line.getString("from")))
                        .toList(),
                stored.getDate("at").toInstant(),
                applicant);
    }
}
