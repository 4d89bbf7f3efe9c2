package be.wijzer.core.reports.mongo;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.reports.Change;
import be.wijzer.core.reports.Contact;
import be.wijzer.core.reports.Follower;
import be.wijzer.core.reports.Passage;
import be.wijzer.core.reports.Point;
import be.wijzer.core.reports.Report;
import be.wijzer.core.reports.Status;
import be.wijzer.core.reports.Where;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/// Reports as documents and back.
final class ReportDocuments {
    private ReportDocuments() {}

    static String id(MunicipalityId municipality, String reference) {
        return municipality + "/" + reference;
    }

    static Document document(Report report, Instant expires) {
        Document document = new Document("_id", id(report.municipality(), report.reference()))
                .append("municipality", report.municipality().value())
                .append("reference", report.reference())
                .append("key", report.key())
                .append("category", report.category())
                .append("description", report.description())
                .append("where", report.where().text())
                .append("photos", report.photos())
                .append("channel", report.channel())
                .append("told", report.told())
                .append("version", report.version())
                .append("open", report.isOpen())
                .append("unfinished", isUnfinished(report))
                .append(
                        "followers",
                        report.followers().stream()
                                .flatMap(follower -> follower.identities().stream())
                                .distinct()
                                .toList())
                .append(
                        "following",
                        report.followers().stream()
                                .map(follower -> new Document(
                                                "conversation",
                                                follower.conversation().value())
                                        .append("identities", follower.identities()))
                                .toList())
                .append(
                        "history",
                        report.history().stream().map(ReportDocuments::change).toList())
                .append("passage", passage(report.passage()))
                .append("expires", Date.from(expires));
        report.where()
                .point()
                .ifPresent(
                        point -> document.append("latitude", point.latitude()).append("longitude", point.longitude()));
        report.since().ifPresent(day -> document.append("since", day.toString()));
        report.contact().phone().ifPresent(phone -> document.append("phone", phone));
        report.contact().email().ifPresent(email -> document.append("email", email));
        report.assignee().ifPresent(account -> document.append("assignee", account));
        report.mergedInto().ifPresent(other -> document.append("mergedInto", other));
        return document;
    }

    private static boolean isUnfinished(Report report) {
        return report.hasNews()
                || switch (report.passage()) {
                    case Passage.Here _, Passage.Refused _ -> false;
                    case Passage.Waiting _, Passage.OnItsWay _, Passage.Accepted _ -> true;
                    case Passage.There _ -> report.isOpen();
                };
    }

    private static Document change(Change change) {
        Document document = new Document("at", Date.from(change.at()))
                .append("kind", change.kind().name())
                .append("status", change.status().name());
        change.account().ifPresent(account -> document.append("account", account));
        change.note().ifPresent(note -> document.append("note", note));
        return document;
    }

    private static Document passage(Passage passage) {
        return switch (passage) {
            case Passage.Here() -> new Document("state", "here");
            case Passage.Waiting(Instant notBefore) ->
                new Document("state", "waiting").append("at", Date.from(notBefore));
            case Passage.OnItsWay(Instant since) -> new Document("state", "on-its-way").append("at", Date.from(since));
            case Passage.Accepted(String token) -> new Document("state", "accepted").append("value", token);
            case Passage.There(String there) -> new Document("state", "there").append("value", there);
            case Passage.Refused(String reason) -> new Document("state", "refused").append("value", reason);
        };
    }

    static Report report(Document document) {
        return new Report(
                document.getString("reference"),
                document.getString("key"),
                new MunicipalityId(document.getString("municipality")),
                document.getString("category"),
                document.getString("description"),
                where(document),
                Optional.ofNullable(document.getString("since")).map(LocalDate::parse),
                document.getList("photos", String.class),
                new Contact(
                        Optional.ofNullable(document.getString("phone")),
                        Optional.ofNullable(document.getString("email"))),
                document.getString("channel"),
                document.getList("following", Document.class).stream()
                        .map(follower -> new Follower(
                                new ConversationId(follower.getString("conversation")),
                                follower.getList("identities", String.class)))
                        .toList(),
                document.getList("history", Document.class).stream()
                        .map(ReportDocuments::change)
                        .toList(),
                document.getInteger("told"),
                Optional.ofNullable(document.getString("assignee")),
                Optional.ofNullable(document.getString("mergedInto")),
                passageOf(document.get("passage", Document.class)),
                document.getLong("version"));
    }

    private static Where where(Document document) {
        Optional<Point> point = Optional.ofNullable(document.getDouble("latitude"))
                .flatMap(latitude -> Optional.ofNullable(document.getDouble("longitude"))
                        .map(longitude -> new Point(latitude, longitude)));
        return new Where(document.getString("where"), point);
    }

    private static Change change(Document document) {
        return new Change(
                document.getDate("at").toInstant(),
                Change.Kind.valueOf(document.getString("kind")),
                Status.valueOf(document.getString("status")),
                Optional.ofNullable(document.getString("account")),
                Optional.ofNullable(document.getString("note")));
    }

    private static Passage passageOf(Document document) {
        String value = document.get("value", "");
        return switch (document.getString("state")) {
            case "waiting" -> new Passage.Waiting(document.getDate("at").toInstant());
            case "on-its-way" -> new Passage.OnItsWay(document.getDate("at").toInstant());
            case "accepted" -> new Passage.Accepted(value);
            case "there" -> new Passage.There(value);
            case "refused" -> new Passage.Refused(value);
            case String _ -> new Passage.Here();
        };
    }
}
