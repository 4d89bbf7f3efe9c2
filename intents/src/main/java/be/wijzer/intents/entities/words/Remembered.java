package be.wijzer.intents.entities.words;

import java.util.Optional;

/// A rule that is worked out once at each place of a sentence.
record Remembered<T>(Rule<T> rule) implements Rule<T> {
    @Override
    public Optional<Match<T>> at(Sentence sentence, int from) {
        return sentence.remembered(rule, from);
    }
}
