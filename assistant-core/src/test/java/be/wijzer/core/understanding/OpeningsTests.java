package be.wijzer.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OpeningsTests {
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("ja|jawel|oui"),
            Pattern.compile("(?:ik )?(?:k )?wil (?:niet|nie) meer.*"),
            Pattern.compile("(?!.*halen).*zelf"),
            Pattern.compile("\\bnee+n?\\b"),
            Pattern.compile("(?<=om )\\d{1,2}"),
            Pattern.compile("NU\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
            Pattern.compile(",? ?(?:alles )?aan elkaar"),
            Pattern.compile("[\\p{L}]+@"),
            Pattern.compile("é(?:é|e)n"));
    private static final List<String> WORDS = List.of(
            "ja", "jawel", "ik", "k", "wil", "niet", "nie", "meer", "zelf", "halen", "nee", "neen", "om", "12", "nu",
            "Nu", "alles", "aan", "elkaar", ",", "jan@", "één", "éen", "o", "n", "j", "", "'t", "ß", "j\0");

    private final Openings openings = new Openings(PATTERNS);

    @Test
    void nothingThatMatchesIsRuledOut() {
        Random chance = new Random(1);
        for (int round = 0; round < 3000; round++) {
            String text = sentence(chance);
            for (int from = 0; from <= text.length(); from++) {
                List<Integer> possible = possible(text, from);
                for (int pattern = 0; pattern < PATTERNS.size(); pattern++) {
                    if (matches(PATTERNS.get(pattern), text, from)) {
                        assertThat(possible).as("'%s' from %d", text, from).contains(pattern);
                    }
                }
            }
        }
    }

    @Test
    void whatCannotBeginSoIsRuledOut() {
        assertThat(possible("hoe laat", 0)).doesNotContain(0, 1, 3, 5, 6, 8);
        assertThat(possible("jammer", 0)).contains(0).doesNotContain(1, 3, 5);
        assertThat(openings.anywhere("wat kost dat").stream()).doesNotContain(0, 3, 5);
    }

    @Test
    void whatWouldHaveToGoOnIsRuledOutAtTheEnd() {
        assertThat(possible("j", 0)).doesNotContain(0);
        assertThat(possible("ja", 2)).doesNotContain(0, 1, 3);
        assertThat(openings.anywhere("").isEmpty()).isTrue();
    }

    private List<Integer> possible(String text, int from) {
        List<Integer> possible = new ArrayList<>();
        openings.at(text, from, possible::add);
        return possible;
    }

    private static boolean matches(Pattern pattern, String text, int from) {
        return pattern.matcher(text)
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(from, text.length())
                .lookingAt();
    }

    private static String sentence(Random chance) {
        StringBuilder sentence = new StringBuilder();
        for (int word = chance.nextInt(5); word >= 0; word--) {
            sentence.append(WORDS.get(chance.nextInt(WORDS.size()))).append(chance.nextInt(4) == 0 ? "" : " ");
        }
        return sentence.toString();
    }
}
