package be.wijzer.intents.entities;

import be.wijzer.core.understanding.EntityRecogniser.Context;
import be.wijzer.intents.entities.numbers.Numerals;
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

/// Telephone numbers, written or spoken digit by digit, as E.164. Without a country they are Belgian.
final class Phones implements Finder {
    private static final int LONGEST = 24;
    private static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;
    private static final Set<String> BETWEEN = Set.of("/", ".", "-", "(", ")", ",", "en", "dan", "euh", "eh");

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

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
            Optional<Match<String>> group = group(sentence, at);
            if (group.isPresent()) {
                digits.append(group.get().value());
                at = group.get().next();
                if (digits.length() >= FEWEST_DIGITS && isDiallable(digits)) {
                    int next = at;
                    best = number(digits.toString())
                            .map(number -> new Found("phone", from, next, number))
                            .or(keep(best));
                }
            } else if (digits.length() > 1 && sentence.is(at, BETWEEN)) {
                at++;
            } else if (digits.isEmpty() && sentence.word(at).equals("(") && sentence.isDigits(at + 1)) {
                at++;
            } else {
                return best;
            }
        }
        return best;
    }

    /// Belgian numbers start with a zero that only a mobile number is said without.
    private static boolean isDiallable(StringBuilder digits) {
        return digits.charAt(0) == '0' || digits.charAt(0) == '+' || (digits.charAt(0) == '4' && digits.length() == 9);
    }

    private static java.util.function.Supplier<Optional<Found>> keep(Optional<Found> best) {
        return () -> best;
    }

    /// Written digits as they stand; words digit by digit or in tens; "dubbel zes".
    private static Optional<Match<String>> group(Sentence sentence, int at) {
        if (sentence.isDigits(at)) {
            String text = sentence.token(at).text();
            return text.length() <= MOST_DIGITS && text.chars().allMatch(sign -> sign >= '0' && sign <= '9')
                    ? Optional.of(new Match<>(text, at + 1))
                    : Optional.empty();
        }
        if (Sentence.isAny(sentence.word(at), "dubbel", "dubbele", "twee keer", "twee maal")) {
            return Numerals.spelled(sentence, at + 1)
                    .filter(match -> match.value() < 10)
                    .map(match -> new Match<>(match.value().toString().repeat(2), match.next()));
        }
        return single(sentence, at);
    }

    private static Optional<Match<String>> single(Sentence sentence, int at) {
        Optional<Integer> word = Numerals.count(sentence.word(at)).filter(count -> count < 1000);
        if (word.filter(count -> count >= 100 && count % 100 == 0).isPresent()) {
            return Numerals.spelled(sentence, at)
                    .filter(match -> match.value() < 1000)
                    .map(match -> new Match<>(match.value().toString(), match.next()));
        }
        return word.map(count -> new Match<>(count.toString(), at + 1));
    }

    private Optional<String> number(String digits) {
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
