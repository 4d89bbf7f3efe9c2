package be.wijzer.forms.interview;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a resident's sentence does to an interview.
///
/// @param set the fields it gives a value, in order; an empty value where the resident has none
/// @param about a field it speaks of without giving it a value
public record Step(Kind kind, Map<String, Optional<Object>> set, Optional<String> about) {
    public Step {
        set = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(set));
    }

    static Step of(Kind kind) {
        return new Step(kind, Map.of(), Optional.empty());
    }

    static Step of(Kind kind, Map<String, Optional<Object>> set) {
        return new Step(kind, set, Optional.empty());
    }

    /// Willing, but without a value for what was asked: "al weken", "ergens in het voorjaar".
    boolean isVagueAbout(Field asked) {
        return kind == Kind.ANSWER
                && set.size() == 1
                && set.getOrDefault(asked.name(), Optional.of("")).isEmpty();
    }

    /// What sort of thing was said.
    public enum Kind {
        ANSWER,
        CORRECTION,
        ANSWER_AND_CORRECTION,
        SKIP,
        AFFIRM,
        DENY,
        CANCEL,
        REPEAT,
        DIGRESSION_QUESTION,
        HANDOVER,
        UNCLEAR;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
