package be.wijzer.intents.entities;

import be.wijzer.core.understanding.EntityRecogniser.Context;
import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Sentence;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Telephone numbers, written or spoken digit by digit, as E.164. Without a country they are Belgian.
final class Phones implements Finder {
    private static final int LONGEST = 24;
    private static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;
    private static final int CORRECTION = 8;
    private static final Set<String> BETWEEN = Set.of("""
            / . - – ( ) , … en dan euh eh euhm uh uhm hm slash schuine streep streepje punt puntje komma spatie
            daarna vervolgens nog gevolgd door ja he
            """.strip().split("\\s+"));
    private static final Set<String> AROUND_A_CORRECTION = Set.of("""
            ik of dat da is was het 't moet moest zijn op einde eind de laatste niet nie maar dus zeg wou wilde
            zeggen juist ! ? :
            """.strip().split("\\s+"));
    private static final Set<String> AFTER_A_CORRECTION = Set.of("""
            dus is sorry dat ja aan op excuseer want en bel euh niet nie voor van achteraan vanachter het moet pardon
            he
            """.strip().split("\\s+"));

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    @Override
    public Set<String> types() {
        return Set.of("phone");
    }

    @Override
    public List<Found> find(Sentence sentence, Context context) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            Optional<Found> phone = phone(sentence, at);
            phone.ifPresent(found::add);
            at = phone.map(Found::next).orElse(at + 1);
        }
        return found;
    }

    private Optional<Found> phone(Sentence sentence, int from) {
        if (sentence.glued(from)
                && (sentence.isWord(from - 1)
                        || sentence.isDigits(from - 1)
                        || sentence.word(from - 1).equals("+"))) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder();
        int at = from;
        if (Sentence.isAny(sentence.word(at), "+", "plus")) {
            digits.append('+');
            at++;
        }
        Optional<Found> best = Optional.empty();
        while (at < sentence.size()
                && at - from < LONGEST
                && digits.length() <= MOST_DIGITS
                && digits.indexOf("000") != 0) {
            Optional<Match<String>> group = SpokenDigits.at(sentence, at);
            if (group.isPresent()) {
                digits.append(group.get().value());
                at = group.get().next();
                int next = at;
                best = number(digits.toString())
                        .map(number -> new Found("phone", from, next, number))
                        .or(keep(best));
            } else if (!digits.isEmpty() && sentence.is(at, BETWEEN)) {
                at++;
            } else if (digits.isEmpty() && sentence.word(at).equals("(") && sentence.isDigits(at + 1)) {
                at++;
            } else {
                return digits.length() > 1 ? corrected(sentence, from, digits.toString(), at, best) : best;
            }
        }
        return best;
    }

    /// "nul vijf, nee sorry nul zes, achtenzeventig": what follows takes the place of the last digits, as many as make
    /// it a number.
    private Optional<Found> corrected(Sentence sentence, int from, String said, int stop, Optional<Found> best) {
        int at = stop;
        boolean back = false;
        while (at < sentence.size()
                && at - stop < CORRECTION
                && SpokenDigits.at(sentence, at).isEmpty()) {
            boolean takes = Retractions.isTakingBack(sentence.word(at));
            if (!takes && !sentence.is(at, AROUND_A_CORRECTION) && !sentence.is(at, BETWEEN)) {
                return best;
            }
            back |= takes;
            at++;
        }
        Match<String> first = digits(sentence, at, Set.of());
        Match<String> all = digits(sentence, at, BETWEEN);
        if (!back
                || first.value().isEmpty()
                || number(all.value()).isPresent()
                || number(first.value()).isPresent()) {
            return best;
        }
        if (best.isPresent()) {
            boolean counted = sentence.isWord(first.next()) && !sentence.is(first.next(), AFTER_A_CORRECTION);
            return counted
                    ? best
                    : inPlace(said, first, List.of(first.value().length()), from)
                            .or(keep(best));
        }
        List<Integer> lengths = new ArrayList<>(List.of(first.value().length()));
        IntStream.range(1, MOST_DIGITS).forEach(lengths::add);
        return inPlace(said, all, lengths, from).or(() -> inPlace(said, first, lengths, from));
    }

    private Optional<Found> inPlace(String said, Match<String> digits, List<Integer> lengths, int from) {
        return lengths.stream()
                .filter(length -> length < said.length())
                .flatMap(length -> number(said.substring(0, said.length() - length) + digits.value()).stream())
                .map(number -> new Found("phone", from, digits.next(), number))
                .findFirst();
    }

    private static Match<String> digits(Sentence sentence, int from, Set<String> between) {
        StringBuilder digits = new StringBuilder();
        int at = from;
        int next = from;
        while (at < sentence.size() && digits.length() <= MOST_DIGITS) {
            Optional<Match<String>> group = SpokenDigits.at(sentence, at);
            if (group.isPresent()) {
                digits.append(group.get().value());
                at = group.get().next();
                next = at;
            } else if (sentence.is(at, between)) {
                at++;
            } else {
                break;
            }
        }
        return new Match<>(digits.toString(), next);
    }

    /// Belgian numbers start with a zero that only a mobile number is said without.
    private static boolean isDiallable(String digits) {
        return digits.length() >= FEWEST_DIGITS
                && digits.length() <= MOST_DIGITS + 1
                && (digits.charAt(0) == '0'
                        || digits.charAt(0) == '+'
                        || (digits.charAt(0) == '4' && digits.length() == 9));
    }

    private static Supplier<Optional<Found>> keep(Optional<Found> best) {
        return () -> best;
    }

    private Optional<String> number(String digits) {
        if (!isDiallable(digits)) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = numbers.parse(digits, "BE");
            return numbers.isValidNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }
}
