package be.wijzer.intents.entities.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A text as a row of tokens. Asking beyond its ends gives the empty word. Used by one thread: it remembers what was
/// read where.
public final class Sentence {
    private static final Token NOTHING = new Token(-1, -1, "", "", Token.Kind.SIGN);

    private final String text;
    private final List<Token> tokens;
    private final Object[] notes;
    private final Set<String> vocabulary = new HashSet<>();
    private final Map<Object, Object[]> memory = new IdentityHashMap<>();

    private Sentence(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        this.notes = new Object[tokens.size()];
    }

    public static Sentence of(String text) {
        return of(text, List::of);
    }

    /// @param splitter cuts a word that is written as one into the tokens it should be read as
    public static Sentence of(String text, Splitter splitter) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.isISOControl(sign)) {
                at++;
                continue;
            }
            int end = endOfToken(text, at);
            Token.Kind kind = Character.isDigit(sign)
                    ? Token.Kind.DIGITS
                    : startsWord(text, at) ? Token.Kind.WORD : Token.Kind.SIGN;
            String written = text.substring(at, end);
            Token token = new Token(at, end, written, fold(written), kind);
            tokens.addAll(kind == Token.Kind.WORD ? splitter.split(token) : List.of(token));
            at = end;
        }
        return new Sentence(text, List.copyOf(tokens));
    }

    private static boolean startsWord(String text, int at) {
        return Character.isLetter(text.charAt(at))
                || (isApostrophe(text.charAt(at)) && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)));
    }

    private static int endOfToken(String text, int at) {
        int end = at + 1;
        if (Character.isDigit(text.charAt(at))) {
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
        } else if (startsWord(text, at)) {
            while (end < text.length()
                    && (isWordSign(text.charAt(end)) || (isApostrophe(text.charAt(end)) && joins(text, end)))) {
                end++;
            }
        } else if (Character.isHighSurrogate(text.charAt(at)) && end < text.length()) {
            end++;
        }
        return end;
    }

    private static boolean isWordSign(char sign) {
        return Character.isLetter(sign) || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static boolean joins(String text, int at) {
        return at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean isApostrophe(char sign) {
        return sign == '\'' || sign == '’' || sign == '‘' || sign == '`' || sign == '´';
    }

    /// Lower case, accents gone, apostrophes straight.
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean plain = true;
        for (int i = 0; i < lower.length() && plain; i++) {
            plain = lower.charAt(i) < 128 && lower.charAt(i) != '`';
        }
        if (plain) {
            return lower;
        }
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char sign = decomposed.charAt(i);
            if (Character.getType(sign) != Character.NON_SPACING_MARK) {
                folded.append(isApostrophe(sign) ? '\'' : sign);
            }
        }
        return folded.toString();
    }

    public String text() {
        return text;
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int at) {
        return at < 0 || at >= tokens.size() ? NOTHING : tokens.get(at);
    }

    public String word(int at) {
        return token(at).word();
    }

    public List<String> words() {
        return tokens.stream().map(Token::word).toList();
    }

    public boolean is(int at, Set<String> words) {
        return words.contains(word(at));
    }

    public boolean is(int at, String... words) {
        return isAny(word(at), words);
    }

    /// One of a few words.
    public static boolean isAny(String word, String... words) {
        for (String one : words) {
            if (one.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /// One of these stands somewhere in it.
    public boolean speaksOf(Set<String> any) {
        if (vocabulary.isEmpty()) {
            tokens.forEach(token -> vocabulary.add(token.word()));
        }
        return any.stream().anyMatch(vocabulary::contains);
    }

    public boolean isWord(int at) {
        return token(at).kind() == Token.Kind.WORD;
    }

    /// Digits with no letters or digits glued to them on the left.
    public boolean isDigits(int at) {
        return token(at).kind() == Token.Kind.DIGITS;
    }

    /// The number these digits write; empty for anything else and for more than six digits.
    public Optional<Integer> digits(int at) {
        Token token = token(at);
        if (token.kind() != Token.Kind.DIGITS || token.text().length() > 6) {
            return Optional.empty();
        }
        int value = 0;
        for (int i = 0; i < token.text().length(); i++) {
            value = value * 10 + Character.digit(token.text().charAt(i), 10);
        }
        return Optional.of(value);
    }

    /// Nothing stands between this token and the one before.
    public boolean glued(int at) {
        return at > 0 && at < tokens.size() && token(at - 1).end() == token(at).start();
    }

    /// Written with a capital although it doesn't open a sentence.
    public boolean isNameLike(int at) {
        return isWord(at)
                && Character.isUpperCase(token(at).text().charAt(0))
                && at > 0
                && !isAny(word(at - 1), ".", "!", "?", ":", "\"", "-");
    }

    /// These digits as a rule reads them.
    public static Optional<Match<Integer>> digitsAt(Sentence sentence, int from) {
        return sentence.digits(from).map(n -> new Match<>(n, from + 1));
    }

    public String text(int from, int next) {
        return text.substring(token(from).start(), token(next - 1).end());
    }

    /// What was found out about a word, found out once.
    @SuppressWarnings("unchecked")
    public <T> T note(int at, Function<Token, T> finding) {
        if (at < 0 || at >= tokens.size()) {
            return finding.apply(NOTHING);
        }
        if (notes[at] == null) {
            notes[at] = finding.apply(tokens.get(at));
        }
        return (T) notes[at];
    }

    @SuppressWarnings("unchecked")
    <T> Optional<Match<T>> remembered(Rule<T> rule, int at) {
        if (at < 0 || at >= tokens.size()) {
            return rule.at(this, at);
        }
        Object[] known = memory.get(rule);
        if (known == null) {
            known = new Object[tokens.size()];
            memory.put(rule, known);
        }
        if (known[at] == null) {
            known[at] = rule.at(this, at);
        }
        return (Optional<Match<T>>) known[at];
    }

    /// Cuts one written word into the tokens it should be read as.
    @FunctionalInterface
    public interface Splitter {
        List<Token> split(Token token);
    }
}
