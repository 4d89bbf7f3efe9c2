package be.wijzer.core.conversation;

import java.util.Map;
import java.util.TreeMap;

/// Something that is going on in a conversation and spans turns: an interview, a hand-over, a question about a
/// question.
///
/// @param skill the skill that goes on with it
/// @param state what the skill needs to know: strings, numbers, booleans, lists and maps of these
public record Frame(String skill, Map<String, Object> state) {
    public Frame {
        state = java.util.Collections.unmodifiableMap(new TreeMap<>(state));
    }

    /// One string of the state, empty where it isn't there.
    public String get(String key) {
        return state.get(key) instanceof String text ? text : "";
    }

    public Frame with(String key, Object value) {
        Map<String, Object> changed = new TreeMap<>(state);
        changed.put(key, value);
        return new Frame(skill, changed);
    }
}
