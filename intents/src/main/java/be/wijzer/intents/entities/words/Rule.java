package be.wijzer.intents.entities.words;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/// Reads something from a sentence at a given token, or doesn't. Rules look ahead over a bounded number of tokens, so
/// that reading a sentence takes time in proportion to its length.
@FunctionalInterface
public interface Rule<T> {
    Optional<Match<T>> at(Sentence sentence, int from);

    default <U> Rule<U> map(Function<T, U> reading) {
        return (sentence, from) ->
                at(sentence, from).map(match -> new Match<>(reading.apply(match.value()), match.next()));
    }

    /// Keeps what the reading accepts.
    default <U> Rule<U> mapIf(Function<T, Optional<U>> reading) {
        return (sentence, from) -> at(sentence, from)
                .flatMap(match -> reading.apply(match.value()).map(value -> new Match<>(value, match.next())));
    }

    /// Keeps only such values.
    default Rule<T> filter(Predicate<T> fits) {
        return (sentence, from) -> at(sentence, from).filter(match -> fits.test(match.value()));
    }

    /// This and then the other.
    default <U, R> Rule<R> then(Rule<U> other, BiFunction<T, U, R> both) {
        return (sentence, from) -> at(sentence, from)
                .flatMap(first -> other.at(sentence, first.next())
                        .map(second -> new Match<>(both.apply(first.value(), second.value()), second.next())));
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
        return (sentence, from) -> at(sentence, from)
                .map(first -> other.at(sentence, first.next())
                        .map(second -> new Match<>(both.apply(first.value(), second.value()), second.next()))
                        .orElse(first));
    }

    default Rule<T> maybeBefore(Rule<?> other) {
        return maybe(other, (value, _) -> value);
    }

    /// Always reads: what this reads, or nothing.
    default Rule<Optional<T>> optional() {
        return (sentence, from) -> Optional.of(at(sentence, from)
                .map(match -> new Match<>(Optional.of(match.value()), match.next()))
                .orElseGet(() -> new Match<>(Optional.empty(), from)));
    }

    /// Reads only where what follows allows it.
    default Rule<T> onlyIf(Condition condition) {
        return (sentence, from) -> at(sentence, from).filter(match -> condition.holds(sentence, from, match.next()));
    }

    /// The same, worked out once at each place of a sentence.
    default Rule<T> remembered() {
        Object key = new Object();
        return (sentence, from) -> sentence.remembered(key, from, at -> this.at(sentence, at));
    }

    /// The first that reads.
    @SafeVarargs
    static <T> Rule<T> first(Rule<? extends T>... rules) {
        List<Rule<? extends T>> all = List.of(rules);
        return (sentence, from) -> {
            for (Rule<? extends T> rule : all) {
                Optional<Match<T>> match =
                        rule.at(sentence, from).map(found -> new Match<>(found.value(), found.next()));
                if (match.isPresent()) {
                    return match;
                }
            }
            return Optional.empty();
        };
    }

    /// The one that reads furthest; the first of equals.
    static <T> Rule<T> longest(List<Rule<T>> rules) {
        return (sentence, from) -> {
            Optional<Match<T>> best = Optional.empty();
            for (Rule<T> rule : rules) {
                Optional<Match<T>> match = rule.at(sentence, from);
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
