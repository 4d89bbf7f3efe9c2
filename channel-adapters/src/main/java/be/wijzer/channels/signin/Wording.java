package be.wijzer.channels.signin;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import java.util.Map;

/// The words of a page in one language, as the templates ask for them.
public record Wording(Language language, Phrases phrases) {
    public String say(String key) {
        return phrases.say(language, key);
    }

    public String say(String key, String name, String value) {
        return phrases.say(language, key, Map.of(name, value));
    }

    /// The conversation in words: where it is held.
    public String channel(String channel) {
        return say(phrases.has("channel-" + channel) ? "channel-" + channel : "channel-other");
    }

    public String code() {
        return language.code();
    }
}
