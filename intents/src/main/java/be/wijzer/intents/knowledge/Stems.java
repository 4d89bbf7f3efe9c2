package be.wijzer.intents.knowledge;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tartarus.snowball.ext.DutchStemmer;

/// The stems of Dutch words: the irregular ones from a list, the others by Lucene's Dutch stemmer.
final class Stems {
    private static final Map<String, String> IRREGULAR = Lists.lines("stems.txt").stream()
            .map(line -> line.split("\\s+"))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    private Stems() {}

    static String of(String word) {
        return of(word, new DutchStemmer());
    }

    static List<String> ofText(String text) {
        return of(Words.of(text));
    }

    static List<String> of(List<String> words) {
        DutchStemmer stemmer = new DutchStemmer();
        return words.stream().map(word -> of(word, stemmer)).toList();
    }

    private static String of(String word, DutchStemmer stemmer) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
