package be.wijzer.forms.interview;

import java.util.Optional;

/// A stretch of what was said that gives a field a value; without one it only points in a direction, such as a part of
/// the day.
record Mention(Optional<Object> value, int start, int end, String text) {
    boolean isClear() {
        return value.isPresent();
    }

    Mention vaguely() {
        return new Mention(Optional.empty(), start, end, text);
    }

    Mention valued(Object other) {
        return new Mention(Optional.of(other), start, end, text);
    }
}
