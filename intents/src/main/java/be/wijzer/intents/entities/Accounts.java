package be.wijzer.intents.entities;

import be.wijzer.core.understanding.EntityRecogniser.Context;
import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Sentence;
import be.wijzer.intents.entities.words.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Bank account numbers as IBAN, written or spoken, whose check digits are right (ISO 13616), without spaces.
final class Accounts implements Finder {
    private static final Map<String, Integer> LENGTHS =
            Map.of("BE", 16, "NL", 18, "FR", 27, "DE", 22, "LU", 20, "GB", 22, "ES", 24, "IT", 27, "PT", 25, "PL", 28);

    private static final Set<String> BETWEEN =
            Set.of("-", ".", ",", "/", "dan", "euh", "eh", "en", "streepje", "spatie", "nog");

    @Override
    public Set<String> types() {
        return Set.of("iban");
    }

    @Override
    public List<Found> find(Sentence sentence, Context context) {
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            iban(sentence, at).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Found> iban(Sentence sentence, int from) {
        boolean spelled = sentence.word(from).length() == 1;
        String country = (spelled ? sentence.word(from) + sentence.word(from + 1) : sentence.word(from))
                .toUpperCase(Locale.ROOT);
        Integer length = LENGTHS.get(country);
        int at = spelled ? from + 2 : from + 1;
        if (length == null || SpokenDigits.at(sentence, at).isEmpty()) {
            return Optional.empty();
        }
        StringBuilder number = new StringBuilder(country);
        while (at < sentence.size() && number.length() < length) {
            Token token = sentence.token(at);
            Optional<Match<String>> digits = SpokenDigits.at(sentence, at);
            if (digits.isPresent()) {
                number.append(digits.get().value());
                at = digits.get().next();
            } else if (sentence.is(at, BETWEEN)) {
                at++;
            } else if (token.kind() == Token.Kind.WORD) {
                number.append(token.word().toUpperCase(Locale.ROOT));
                at++;
            } else {
                return Optional.empty();
            }
        }
        return number.length() == length && isRight(number.toString())
                ? Optional.of(new Found("iban", from, at, number.toString()))
                : Optional.empty();
    }

    private static boolean isRight(String iban) {
        int rest = 0;
        String turned = iban.substring(4) + iban.substring(0, 4);
        for (int i = 0; i < turned.length(); i++) {
            int value = Character.digit(turned.charAt(i), 36);
            if (value < 0) {
                return false;
            }
            rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
        }
        return rest == 1;
    }
}
