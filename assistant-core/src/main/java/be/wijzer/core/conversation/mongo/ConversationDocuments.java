package be.wijzer.core.conversation.mongo;

import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.HandOver;
import be.wijzer.core.conversation.Line;
import be.wijzer.core.message.Reply;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.MunicipalityId;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Conversations and lines as JSON in one field: they are only ever read and replaced whole, and a server that takes a
/// hundred fields apart at each save does little else. Names are those of the records' parts; a part that is missing in
/// what an earlier version saved reads as empty, and that version's fields are read as well.
final class ConversationDocuments {
    private static final JsonMapper mapper = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .changeDefaultPropertyInclusion(any -> any.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // What an earlier version saved lacks the counts that came since.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addMixIn(Utterance.class, Utterances.class)
            .addMixIn(Reply.class, Replies.class)
            .addMixIn(Line.class, Lines.class)
            .addMixIn(HandOver.class, HandOvers.class)
            .addMixIn(ConversationId.class, Key.class)
            .addMixIn(MunicipalityId.class, Key.class)
            .build();

    private static final String CONTENT = "content";

    private ConversationDocuments() {}

    static Document of(Conversation conversation, Instant expires) {
        return new Document("_id", conversation.id().value())
                .append("version", conversation.version())
                .append("municipality", conversation.municipality().value())
                .append("expires", Date.from(expires))
                .append(CONTENT, mapper.writeValueAsString(conversation));
    }

    static Conversation conversation(Document document) {
        if (document.get(CONTENT) instanceof String content) {
            return mapper.readValue(content, Conversation.class);
        }
        Document copy = new Document(document);
        copy.put("id", document.getString("_id"));
        copy.remove("expires");
        return mapper.convertValue(copy, Conversation.class);
    }

    static String of(Line line) {
        return mapper.writeValueAsString(line);
    }

    /// @param kept as it was given, or as fields by an earlier version
    static Line line(@Nullable Object kept) {
        return kept instanceof String content
                ? mapper.readValue(content, Line.class)
                : mapper.convertValue(kept, Line.class);
    }

    private abstract static class Key {
        @JsonCreator
        Key(String value) {}

        @JsonValue
        abstract String value();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = Utterance.Text.class, name = "text"),
        @Type(value = Utterance.Chose.class, name = "chose"),
        @Type(value = Utterance.Media.class, name = "media"),
        @Type(value = Utterance.Location.class, name = "location"),
        @Type(value = Utterance.Spoken.class, name = "spoken"),
        @Type(value = Utterance.Keys.class, name = "keys"),
        @Type(value = Utterance.Silent.class, name = "silent"),
        @Type(value = Utterance.Unsupported.class, name = "unsupported"),
        @Type(value = Utterance.Joined.class, name = "joined"),
        @Type(value = Utterance.Left.class, name = "left")
    })
    private interface Utterances {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = Reply.Text.class, name = "text"),
        @Type(value = Reply.Choices.class, name = "choices"),
        @Type(value = Reply.Link.class, name = "link"),
        @Type(value = Reply.Card.class, name = "card"),
        @Type(value = Reply.Image.class, name = "image"),
        @Type(value = Reply.Document.class, name = "document"),
        @Type(value = Reply.Ask.class, name = "ask"),
        @Type(value = Reply.Typing.class, name = "typing")
    })
    private interface Replies {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = Line.Heard.class, name = "heard"),
        @Type(value = Line.Said.class, name = "said"),
        @Type(value = Line.Happened.class, name = "happened")
    })
    private interface Lines {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = HandOver.None.class, name = "none"),
        @Type(value = HandOver.Asked.class, name = "asked"),
        @Type(value = HandOver.Claimed.class, name = "claimed"),
        @Type(value = HandOver.Ended.class, name = "ended")
    })
    private interface HandOvers {}
}
