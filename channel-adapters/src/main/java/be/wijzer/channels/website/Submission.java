package be.wijzer.channels.website;

import be.wijzer.channels.api.Fields;
import be.wijzer.core.attachments.Intake;
import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.conversation.Line;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// One message as the resident's browser hands it in.
///
/// @param id the browser's own id of the message: processed once
/// @param language the resident has switched to
record Submission(String id, Content content, Optional<Language> language) {
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_ID = 128;
    private static final int LONGEST_CHOICE = 300;

    /// What is in a message: exactly one of these.
    sealed interface Content {
        record Typed(String text) implements Content {}

        /// A choice by its id. Its title stands in the conversation, if it was ever offered.
        record Chosen(String choice) implements Content {}

        record Place(double latitude, double longitude) implements Content {}

        /// A file that is kept already.
        record Handed(String file, String mimeType, String filename, Optional<String> caption) implements Content {}
    }

    /// Reads a message, and refuses it with every field that is wrong.
    static Submission read(Fields fields) {
        Optional<String> id = fields.required("id", LONGEST_ID);
        id.filter(value -> !value.matches("[!-~]+") || value.equals(Arrival.JOINED))
                .ifPresent(_ -> fields.wrong("id", "must be visible ASCII characters, and not a reserved word"));
        Optional<Language> language = fields.language();
        List<String> given =
                Stream.of("text", "choice", "location").filter(fields::has).toList();
        if (given.size() != 1) {
            fields.wrong(
                    given.isEmpty() ? "text" : given.getLast(), "exactly one of text, choice and location is needed");
            fields.check();
        }
        Optional<Content> content = switch (given.getFirst()) {
            case "text" -> typed(fields);
            case "choice" -> fields.required("choice", LONGEST_CHOICE).map(Content.Chosen::new);
            case String _ -> place(fields);
        };
        fields.check();
        return new Submission(id.orElseThrow(), content.orElseThrow(), language);
    }

    private static Optional<Content> typed(Fields fields) {
        Optional<String> typed = fields.required("text", LONGEST_TEXT);
        Optional<String> clean = typed.map(Wording::clean).filter(text -> !text.isBlank());
        if (typed.isPresent() && clean.isEmpty()) {
            fields.wrong("text", Fields.EMPTY);
        }
        return clean.map(Content.Typed::new);
    }

    private static Optional<Content> place(Fields fields) {
        Optional<Double> latitude = degrees(fields, "latitude", 90);
        Optional<Double> longitude = degrees(fields, "longitude", 180);
        return latitude.flatMap(north -> longitude.map(east -> new Content.Place(north, east)));
    }

    private static Optional<Double> degrees(Fields fields, String name, double most) {
        JsonNode value = fields.get("location").path(name);
        if (!value.isNumber() || !(Math.abs(value.doubleValue()) <= most)) {
            fields.wrong("location." + name, "must be a number from -" + (int) most + " to " + (int) most);
            return Optional.empty();
        }
        return Optional.of(value.doubleValue());
    }

    /// What the resident did, in the words of a conversation.
    Utterance utterance(Optional<Conversation> conversation) {
        return switch (content) {
            case Content.Typed(String text) -> new Utterance.Text(text);
            case Content.Chosen(String choice) ->
                new Utterance.Chose(
                        choice,
                        conversation.flatMap(held -> title(held, choice)).orElse(""));
            case Content.Place(double latitude, double longitude) ->
                new Utterance.Location(latitude, longitude, Optional.empty(), Optional.empty());
            case Content.Handed(String file, String mimeType, String filename, Optional<String> caption) ->
                new Utterance.Media(
                        mimeType.startsWith("image/") ? "image" : "document",
                        Optional.of(mimeType),
                        Optional.of(Intake.KEPT + file),
                        caption,
                        Optional.of(filename));
        };
    }

    private static Optional<String> title(Conversation conversation, String choice) {
        return conversation.transcript().reversed().stream()
                .flatMap(line -> line instanceof Line.Said said ? said.reply().choices().stream() : Stream.empty())
                .filter(offered -> offered.id().equals(choice))
                .map(Choice::title)
                .findFirst();
    }
}
