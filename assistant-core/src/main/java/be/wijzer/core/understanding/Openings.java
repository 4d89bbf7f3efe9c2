package be.wijzer.core.understanding;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Which of many regular expressions can match at a place of a text: the two signs that stand there rule most of them
/// out. For each two signs that is found out once, by asking every expression whether it matches a text of just these
/// or could if it went on (`Matcher.hitEnd`). Of one that looks behind itself nothing is ruled out.
public final class Openings {
    private static final int SIGNS = 128;
    private static final int END = 0;
    private static final String LOOKS_BEHIND = "(?<";

    private final List<Pattern> patterns;
    private final int[] all;
    /// By two signs.
    private final AtomicReferenceArray<int[]> known = new AtomicReferenceArray<>(SIGNS * SIGNS);

    public Openings(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
        all = IntStream.range(0, patterns.size()).toArray();
    }

    /// Those that may match from a place on, by their place in the list, in its order.
    public void at(String text, int from, IntConsumer each) {
        for (int pattern : possible(text, from)) {
            each.accept(pattern);
        }
    }

    /// Those that may match somewhere in a text, by their place in the list.
    public BitSet anywhere(String text) {
        BitSet found = new BitSet(patterns.size());
        for (int at = 0; at < text.length(); at++) {
            at(text, at, found::set);
        }
        return found;
    }

    private int[] possible(String text, int from) {
        int first = sign(text, from);
        int second = sign(text, from + 1);
        if (first >= SIGNS || second >= SIGNS) {
            return all;
        }
        int place = first * SIGNS + second;
        int[] possible = known.get(place);
        if (possible == null) {
            String opening = text.substring(from, Math.min(text.length(), from + 2));
            possible = IntStream.of(all)
                    .filter(pattern -> canMatch(patterns.get(pattern), opening, second != END))
                    .toArray();
            known.set(place, possible);
        }
        return possible;
    }

    private static int sign(String text, int at) {
        if (at >= text.length()) {
            return END;
        }
        return text.charAt(at) == END ? SIGNS : text.charAt(at);
    }

    private static boolean canMatch(Pattern pattern, String opening, boolean goesOn) {
        Matcher matcher = pattern.matcher(opening);
        return pattern.pattern().contains(LOOKS_BEHIND) || matcher.lookingAt() || goesOn && matcher.hitEnd();
    }
}
