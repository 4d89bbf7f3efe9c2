package be.wijzer.intents.entities.words;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/// Reads something from a sentence at a given token, or doesn't. Rules look ahead over a bounded number of tokens, so
/// that reading a sentence takes time in proportion to its length. Most rules read nothing at most places: they make no
/// objects there.
@FunctionalInterface
public interface Rule<T> {
    Optional<Match<T>> at(Sentence sentence, int from);

    default <U> Rule<U> map(Function<T, U> reading) {
        return (sentence, from) -> {
            Optional<Match<T>> match = at(sentence, from);
            return match.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Match<>(
                            reading.apply(match.get().value()), match.get().next()));
        };
    }

    /// Keeps what the reading accepts.
    default <U> Rule<U> mapIf(Function<T, Optional<U>> reading) {
        return (sentence, from) -> {
            Optional<Match<T>> match = at(sentence, from);
            return match.isEmpty()
                    ? Optional.empty()
                    : reading.apply(match.get().value())
                            .map(value -> new Match<>(value, match.get().next()));
        };
    }

    /// Keeps only such values.
    default Rule<T> filter(Predicate<T> fits) {
        return (sentence, from) -> {
            Optional<Match<T>> match = at(sentence, from);
            return match.isEmpty() || fits.test(match.get().value()) ? match : Optional.empty();
        };
    }

    /// This and then the other.
    default <U, R> Rule<R> then(Rule<U> other, BiFunction<T, U, R> both) {
        return (sentence, from) -> {
            Optional<Match<T>> first = at(sentence, from);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            Optional<Match<U>> second = other.at(sentence, first.get().next());
            return second.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Match<>(
                            both.apply(first.get().value(), second.get().value()),
                            second.get().next()));
        };
    }

    /// This and then the other, of which nothing is kept.
    default Rule<T> before(Rule<?> other) {
        return then(other, (value, _) -> value);
    }

    /// The other after this, of which nothing is kept.
    default <U> Rule<U> after(Rule<U> other) {
        return then(other, (_, value) -> value);
    }

    /// This, and the other where it follows.
    default <U> Rule<T> maybe(Rule<U> other, BiFunction<T, U, T> both) {
        return (sentence, from) -> {
            Optional<Match<T>> first = at(sentence, from);
            if (first.isEmpty()) {
                return first;
            }
            Optional<Match<U>> second = other.at(sentence, first.get().next());
            return second.isEmpty()
                    ? first
                    : Optional.of(new Match<>(
                            both.apply(first.get().value(), second.get().value()),
                            second.get().next()));
        };
    }

    default Rule<T> maybeBefore(Rule<?> other) {
        return maybe(other, (value, _) -> value);
    }

    /// Always reads: what this reads, or nothing.
    default Rule<Optional<T>> optional() {
        return (sentence, from) -> {
            Optional<Match<T>> match = at(sentence, from);
            return Optional.of(
                    match.isEmpty()
                            ? new Match<>(Optional.empty(), from)
                            : new Match<>(
                                    Optional.of(match.get().value()),
                                    match.get().next()));
        };
    }

    /// Reads only where what follows allows it.
    default Rule<T> onlyIf(Condition condition) {
        return (sentence, from) -> {
            Optional<Match<T>> match = at(sentence, from);
            return match.isEmpty()
                            || condition.holds(sentence, from, match.get().next())
                    ? match
                    : Optional.empty();
        };
    }

    /// The same, worked out once at each place of a sentence.
    default Rule<T> remembered() {
        return new Remembered<>(this);
    }

    /// The first that reads.
    @SafeVarargs
    static <T> Rule<T> first(Rule<? extends T>... rules) {
        Rule<? extends T>[] all = rules.clone();
        return (sentence, from) -> {
            for (Rule<? extends T> rule : all) {
                Optional<? extends Match<? extends T>> match = rule.at(sentence, from);
                if (match.isPresent()) {
                    return Optional.of(
                            new Match<>(match.get().value(), match.get().next()));
                }
            }
            return Optional.empty();
        };
    }

    /// The one that reads furthest; the first of equals.
    static <T> Rule<T> longest(List<Rule<T>> rules) {
        List<Rule<T>> all = List.copyOf(rules);
        return (sentence, from) -> {
            Optional<Match<T>> best = Optional.empty();
            for (int rule = 0; rule < all.size(); rule++) {
                Optional<Match<T>> match = all.get(rule).at(sentence, from);
                if (match.isPresent()
                        && (best.isEmpty() || match.get().next() > best.get().next())) {
                    best = match;
                }
            }
            return best;
        };
    }

    /// One of these words.
    static Rule<String> word(String... words) {
        Set<String> all = Set.of(words);
        Vocabulary.add(all);
        return (sentence, from) -> all.contains(sentence.word(from))
                ? Optional.of(new Match<>(sentence.word(from), from + 1))
                : Optional.empty();
    }

    /// One of these sequences of words, written with spaces between; the longest that fits.
    static Rule<String> phrase(String... phrases) {
        return new Phrases(List.of(phrases));
    }

    /// Always reads, nothing.
    static Rule<String> nothing() {
        return (_, from) -> Optional.of(new Match<>("", from));
    }

    /// Whether what was read may stand where it stands.
    @FunctionalInterface
    interface Condition {
        boolean holds(Sentence sentence, int from, int next);
    }
}
