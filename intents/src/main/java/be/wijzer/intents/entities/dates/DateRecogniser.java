package be.wijzer.intents.entities.dates;

import be.wijzer.core.understanding.EntityRecogniser.Prefer;
import be.wijzer.intents.entities.dates.DateValue.Date;
import be.wijzer.intents.entities.dates.DateValue.DateTime;
import be.wijzer.intents.entities.dates.DateValue.Time;
import be.wijzer.intents.entities.dates.Stretch.Numbered;
import be.wijzer.intents.entities.dates.Stretch.OfWeek;
import be.wijzer.intents.entities.numbers.Numerals;
import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Rule;
import be.wijzer.intents.entities.words.Sentence;
import be.wijzer.intents.entities.words.Vocabulary;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the dates, times, ranges, durations and repetitions in a Dutch sentence and works them out at a moment.
/// What doesn't exist, is too vague or only looks like one is not mentioned; what the speaker took back isn't either.
public final class DateRecogniser {
    private static final Set<String> PREPOSITIONS = Set.of(
            "om",
            "op",
            "rond",
            "omstreeks",
            "tegen",
            "stipt",
            "klokslag",
            "at",
            "um",
            "a",
            "exact",
            "precies",
            "ongeveer",
            "zo");

    /// Held here so that the words of every rule are known before the first sentence is read.
    private static final Rule<String> UNRESOLVABLE = Unresolvable.UNRESOLVABLE;

    private static final Rule<Reading> SAYING = Sayings.SAYING;

    private static final Pattern NOW = Pattern.compile("(?iu)\\s*(?:(?:sinds|vanaf|pas|depuis|since|seit)\\s+)*"
            + "(nu(?: (?:net|pas|juist))?|(?:daar|zo)?(?:net|juist)|zopas|op dit (?:moment|ogenblik)"
            + "|maintenant|(?:just |right )?now|jetzt|gerade)[\\s.!]*");

    /// In order of appearance, never overlapping.
    ///
    /// @param reference local time in Europe/Brussels
    /// @param prefer which way a date without a year, or a bare weekday, is looked for
    public List<DateMention> recognise(String text, LocalDateTime reference, Prefer prefer) {
        Sentence sentence = Sentence.of(text, Lexicon::split);
        Anchor anchor = new Anchor(reference, prefer);
        return Recurrences.withLaterHours(sentence, new Corrections(sentence).applyTo(said(sentence, anchor))).stream()
                .map(said -> mention(sentence, said))
                .toList();
    }

    /// The first number that can be an hour, where a time is asked for: "5", "zeven", "half".
    public Optional<DateMention> bareHour(String text) {
        Sentence sentence = Sentence.of(text, Lexicon::split);
        for (int at = 0; at < sentence.size(); at++) {
            Optional<Match<Hours.Clock>> clock = Clocks.EXPECTED.at(sentence, at);
            if (clock.isPresent()) {
                DateValue value = clock.get()
                        .value()
                        .alone(new Surroundings(sentence).around(at, clock.get().next(), false));
                return Optional.of(mention(sentence, new Said(at, clock.get().next(), value)));
            }
        }
        return Optional.empty();
    }

    /// The first number that can be a day of the month, where a date is asked for: "de twaalfde", "12"; or the moment
    /// itself, where nothing else is said: "nu", "daarnet".
    public Optional<DateMention> bareDay(String text, LocalDateTime reference, Prefer prefer) {
        Matcher now = NOW.matcher(text);
        if (now.matches()) {
            return Optional.of(DateMention.of(text, now.start(1), now.end(1), new Date(reference.toLocalDate())));
        }
        Sentence sentence = Sentence.of(text, Lexicon::split);
        Anchor anchor = new Anchor(reference, prefer);
        for (int at = 0; at < sentence.size(); at++) {
            Optional<Match<Numbered>> day = NumberedDays.BARE_DAY
                    .at(sentence, at)
                    .filter(match -> FollowingWords.allowABareNumber(sentence, match.next()));
            if (day.isPresent() && !"een".equals(sentence.word(at))) {
                int from = at;
                return day.get()
                        .value()
                        .on(anchor)
                        .map(date -> mention(sentence, new Said(from, day.get().next(), new Date(date))));
            }
        }
        return Optional.empty();
    }

    private static DateMention mention(Sentence sentence, Said said) {
        int from = said.from();
        boolean point =
                said.value() instanceof Date || said.value() instanceof Time || said.value() instanceof DateTime;
        while (point && from < said.next() - 1 && sentence.is(from, PREPOSITIONS) && !sentence.glued(from + 1)) {
            from++;
        }
        return DateMention.of(
                sentence.text(),
                sentence.token(from).start(),
                sentence.token(said.next() - 1).end(),
                said.value());
    }

    private static List<Said> said(Sentence sentence, Anchor anchor) {
        Surroundings surroundings = new Surroundings(sentence);
        List<Said> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            if (!canOpen(sentence, at)) {
                at++;
                continue;
            }
            Optional<Match<String>> unresolvable = UNRESOLVABLE.at(sentence, at);
            if (unresolvable.isPresent()) {
                at = unresolvable.get().next();
                continue;
            }
            Optional<Match<List<Said>>> days = listOfDays(sentence, at, anchor, surroundings);
            if (days.isPresent()) {
                found.addAll(days.get().value());
                at = days.get().next();
                continue;
            }
            Optional<Match<Reading>> saying = SAYING.at(sentence, at);
            if (saying.isEmpty()) {
                at++;
                continue;
            }
            int next = saying.get().next();
            Anchor near = sameWeek(sentence, found, at, saying.get().value(), anchor);
            value(saying.get().value(), sentence, at, next, near, surroundings).ifPresent(found::add);
            at = repeated(sentence, found, next, anchor);
        }
        return found;
    }

    /// Most words, signs and digits inside longer numbers open nothing: they are passed over at once.
    private static boolean canOpen(Sentence sentence, int at) {
        String word = sentence.word(at);
        return switch (sentence.token(at).kind()) {
            case SIGN -> sentence.is(at, "'", "’", "‘", "½", "=");
            case DIGITS ->
                !(sentence.isDigits(at - 1) && sentence.isDigits(at + 1))
                        && !(sentence.is(at - 1, "/") && sentence.isDigits(at - 2) && sentence.glued(at));
            case WORD ->
                !isBareLetter(sentence, at)
                        && (Vocabulary.has(word)
                                || Numerals.isNumeral(word)
                                || Numerals.halves(word).isPresent()
                                || Lexicon.names(sentence, at)
                                || Numerals.bent(word).isPresent()
                                || Amounts.isUnit(word));
        };
    }

    /// "a" that is neither "à" nor the beginning of "a.s.".
    private static boolean isBareLetter(Sentence sentence, int at) {
        return sentence.token(at).text().equalsIgnoreCase("a") && !(sentence.is(at + 1, ".") && sentence.glued(at + 1));
    }

    /// "volgende week maandag of dinsdag": a bare weekday right after a day of a named week is of that week.
    private static Anchor sameWeek(Sentence sentence, List<Said> found, int at, Reading reading, Anchor anchor) {
        boolean bare = reading instanceof When when
                && when.stretch().filter(OfWeek.class::isInstance).isPresent();
        if (!bare || found.isEmpty() || at - found.getLast().next() > 4) {
            return anchor;
        }
        Said before = found.getLast();
        boolean ofAWeek = false;
        for (int word = before.from(); word < before.next(); word++) {
            ofAWeek |= sentence.word(word).equals("week");
        }
        if (!ofAWeek) {
            return anchor;
        }
        return switch (before.value()) {
            case Date(LocalDate date) -> anchor.from(Weekdays.monday(date).minusDays(1));
            case DateTime(LocalDateTime moment) ->
                anchor.from(Weekdays.monday(moment.toLocalDate()).minusDays(1));
            case Time _,
                    DateValue.DateRange _,
                    DateValue.TimeRange _,
                    DateValue.DateTimeRange _,
                    DateValue.Duration _,
                    DateValue.Recurring _ -> anchor;
        };
    }

    private static Optional<Said> value(
            Reading reading, Sentence sentence, int at, int next, Anchor anchor, Surroundings surroundings) {
        boolean hasDay = !(reading instanceof When when && when.stretch().isEmpty());
        return reading.read(anchor, surroundings.around(at, next, hasDay)).map(value -> new Said(at, next, value));
    }

    /// "elke dinsdag en donderdag": what follows a repetition comes back too.
    private static int repeated(Sentence sentence, List<Said> found, int next, Anchor anchor) {
        int at = next;
        while (!found.isEmpty()
                && found.getLast().value() instanceof DateValue.Recurring
                && found.getLast().next() == at
                && sentence.is(at, "en", ",")) {
            Optional<Match<Reading>> also = Recurrences.alsoOn(sentence, at + 1);
            if (also.isEmpty()) {
                return at;
            }
            int from = at + 1;
            shareHours(found, also.get().value().read(anchor, Optional.empty()));
            int end = also.get().next();
            also.get().value().read(anchor, Optional.empty()).ifPresent(value -> found.add(new Said(from, end, value)));
            at = end;
        }
        return at;
    }

    /// The hours named after the last day hold for the ones before it as well.
    private static void shareHours(List<Said> found, Optional<DateValue> last) {
        Said before = found.getLast();
        if (last.isPresent()
                && last.get() instanceof DateValue.Recurring with
                && before.value() instanceof DateValue.Recurring without
                && without.from().isEmpty()
                && with.from().isPresent()) {
            found.removeLast();
            found.add(new Said(
                    before.from(),
                    before.next(),
                    new DateValue.Recurring(
                            without.every(),
                            without.weekday(),
                            without.nth(),
                            without.interval(),
                            with.from(),
                            with.to())));
        }
    }

    /// "12, 13 en 14 maart": days that share the month named last, and the hours.
    private static Optional<Match<List<Said>>> listOfDays(
            Sentence sentence, int from, Anchor anchor, Surroundings surroundings) {
        List<Match<Integer>> days = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int at = from;
        while (days.size() < 6) {
            int start = Lexicon.weekday(sentence, at).isPresent() ? at + 1 : at;
            start = sentence.is(start, "de", "den") ? start + 1 : start;
            Optional<Match<Integer>> day = Numerals.ORDINAL.at(sentence, start).or(() -> Optional.empty());
            int number = start;
            day = day.or(() -> Numerals.CARDINAL.at(sentence, number));
            if (day.isEmpty()
                    || day.get().value() > 31
                    || day.get().value() < 1
                    || !sentence.is(day.get().next(), "en", "of", ",", "&")) {
                break;
            }
            starts.add(at);
            days.add(day.get());
            at = day.get().next() + 1;
            if (sentence.is(at, "op", "of", "en")) {
                at++;
            }
        }
        if (days.isEmpty() || sentence.word(at - 1).equals(",") || FalseFriends.isPartOfANumber(sentence, from)) {
            return Optional.empty();
        }
        int last = at;
        return Moments.WHEN
                .at(sentence, at)
                .filter(match -> match.value()
                                .stretch()
                                .filter(stretch -> stretch instanceof Numbered n
                                        && n.month().isPresent())
                                .isPresent()
                        && (sentence.isDigits(last)
                                || !sentence.isDigits(from)
                                || Lexicon.weekday(sentence, last).isPresent()
                                || sentence.is(last, "de", "den")))
                .map(match -> new Match<>(listed(match, days, starts, last, anchor, surroundings), match.next()));
    }

    private static List<Said> listed(
            Match<When> last,
            List<Match<Integer>> days,
            List<Integer> starts,
            int at,
            Anchor anchor,
            Surroundings surroundings) {
        Numbered named = (Numbered) last.value().stretch().orElseThrow();
        List<Said> found = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Numbered day = new Numbered(named.year(), named.month(), days.get(i).value());
            int start = starts.get(i);
            int end = days.get(i).next();
            new When(Optional.of(day), last.value().hours())
                    .read(anchor, surroundings.around(start, end, true))
                    .ifPresent(value -> found.add(new Said(start, end, value)));
        }
        last.value()
                .read(anchor, surroundings.around(at, last.next(), true))
                .ifPresent(value -> found.add(new Said(at, last.next(), value)));
        return found;
    }
}
