package be.wijzer.intents.entities.words;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Every word some rule is spelled with. A word outside it is passed over without asking all rules.
public final class Vocabulary {
    private static final Set<String> WORDS = ConcurrentHashMap.newKeySet();

    private Vocabulary() {}

    static void add(Collection<String> words) {
        WORDS.addAll(words);
    }

    public static boolean has(String word) {
        return WORDS.contains(word);
    }
}
