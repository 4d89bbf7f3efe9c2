package be.wijzer.core.skill;

import be.wijzer.core.channel.Capabilities;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Draft;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.understanding.Understanding;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One message in its conversation, as a skill sees it.
///
/// @param utterance what the resident did; a typed number or title of a choice has become that choice
/// @param understanding of its words
public record Turn(Draft draft, Municipality municipality, Utterance utterance, Understanding understanding) {
    public ConversationId conversation() {
        return draft.before().id();
    }

    public Language language() {
        return draft.language();
    }

    public Instant now() {
        return draft.now();
    }

    public Capabilities channel() {
        return draft.channel();
    }

    /// The words of the message.
    public String words() {
        return understanding.text();
    }

    /// The key of a side effect: the same for every run of this turn, unlike any other's.
    public String effectKey(String effect) {
        return conversation() + "/" + draft.turn() + "/" + effect;
    }

    public Optional<String> remembered(String key) {
        return draft.remembered(key);
    }

    public void remember(String key, String value) {
        draft.remember(key, value);
    }

    /// Counts something that happened.
    public void count(String name, Map<String, String> facts) {
        draft.count(name, facts);
    }

    public Turn meaning(Understanding other) {
        return new Turn(draft, municipality, new Utterance.Text(other.text()), other);
    }
}
