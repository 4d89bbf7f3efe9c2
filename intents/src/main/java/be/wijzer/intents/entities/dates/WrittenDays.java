package be.wijzer.intents.entities.dates;

import static be.wijzer.intents.entities.words.Rule.word;

import be.wijzer.intents.entities.dates.Stretch.Numbered;
import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Rule;
import be.wijzer.intents.entities.words.Sentence;
import java.util.Optional;
import java.util.OptionalInt;

/// Days written in digits alone: "2026-03-12", "12/03", "12-3-26", "12 03 2026".
final class WrittenDays {
    private WrittenDays() {}

    static Optional<Match<Numbered>> iso(Sentence sentence, int from) {
        String sign = sentence.word(from + 1);
        if (sentence.token(from).text().length() != 4
                || !Sentence.isAny(sign, "-", "/")
                || !glued(sentence, from, from + 5)
                || !sign.equals(sentence.word(from + 3))) {
            return Optional.empty();
        }
        return sentence.digits(from)
                .flatMap(year -> of(
                        sentence,
                        from,
                        sentence.digits(from + 4),
                        sentence.digits(from + 2),
                        Optional.of(year),
                        from + 5));
    }

    /// "12 05 1987".
    static Optional<Match<Numbered>> spaced(Sentence sentence, int from) {
        boolean written = sentence.token(from).text().length() <= 2
                && sentence.token(from + 1).text().length() <= 2
                && sentence.token(from + 2).text().length() == 4
                && !sentence.isDigits(from - 1)
                && !sentence.isDigits(from + 3);
        return written
                ? of(
                        sentence,
                        from,
                        sentence.digits(from),
                        sentence.digits(from + 1),
                        sentence.digits(from + 2),
                        from + 3)
                : Optional.empty();
    }

    static Optional<Match<Numbered>> signs(Sentence sentence, int from) {
        String sign = sentence.word(from + 1);
        if (!Sentence.isAny(sign, "/", "-", ".")
                || sentence.token(from).text().length() > 2
                || sentence.token(from + 2).text().length() > 2) {
            return Optional.empty();
        }
        boolean yearFollows = sign.equals(sentence.word(from + 3))
                && sentence.isDigits(from + 4)
                && glued(sentence, from, from + 5) == glued(sentence, from, from + 3)
                && (sentence.token(from + 4).text().length() == 4
                        || (sentence.token(from + 4).text().length() == 2 && !continues(sentence, from + 5)));
        if (yearFollows) {
            return of(
                    sentence,
                    from,
                    sentence.digits(from),
                    sentence.digits(from + 2),
                    sentence.digits(from + 4).map(Stretch::year),
                    from + 5);
        }
        if (sign.equals(".") || (!glued(sentence, from, from + 3) && !sign.equals("/"))) {
            return Optional.empty();
        }
        Optional<Match<Integer>> year = Rule.<Integer>first(
                        word("-", "/").after(NumberedDays.SHORT_YEAR),
                        word(",", "-", "/").optional().after(NumberedDays.FULL_YEAR))
                .at(sentence, from + 3)
                .filter(match -> match.value() >= 1900
                        && sentence.token(match.next() - 1).text().length() >= 2);
        return of(
                        sentence,
                        from,
                        sentence.digits(from),
                        sentence.digits(from + 2),
                        year.map(Match::value),
                        year.map(Match::next).orElse(from + 3))
                .filter(_ -> !FalseFriends.isAFraction(sentence, from, from + 3));
    }

    private static boolean continues(Sentence sentence, int at) {
        return sentence.glued(at)
                && Sentence.isAny(sentence.word(at), "/", "-", ".")
                && sentence.isDigits(at + 1)
                && sentence.glued(at + 1);
    }

    private static boolean glued(Sentence sentence, int from, int next) {
        for (int at = from + 1; at < next; at++) {
            if (!sentence.glued(at)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Match<Numbered>> of(
            Sentence sentence,
            int from,
            Optional<Integer> day,
            Optional<Integer> month,
            Optional<Integer> year,
            int next) {
        if (day.isEmpty()
                || month.isEmpty()
                || month.get() < 1
                || month.get() > 12
                || day.get() < 1
                || day.get() > 31
                || FalseFriends.isPartOfANumber(sentence, from)
                || FalseFriends.goesOnAsANumber(sentence, next)
                || (year.isPresent() && (year.get() < 1900 || year.get() > 2150))) {
            return Optional.empty();
        }
        return Optional.of(new Match<>(
                new Numbered(
                        year.map(OptionalInt::of).orElse(OptionalInt.empty()), OptionalInt.of(month.get()), day.get()),
                next));
    }
}
