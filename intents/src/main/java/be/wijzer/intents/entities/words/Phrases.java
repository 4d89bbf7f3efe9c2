package be.wijzer.intents.entities.words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A fixed set of word sequences, looked up by their first word.
final class Phrases implements Rule<String> {
    private record Phrase(String text, List<String> words) {}

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    Phrases(List<String> phrases) {
        phrases.stream()
                .map(text -> new Phrase(text, Sentence.of(text).words()))
                .sorted(Comparator.comparingInt(
                                (Phrase phrase) -> phrase.words().size())
                        .reversed())
                .peek(phrase -> Vocabulary.add(phrase.words()))
                .forEach(phrase -> byFirstWord
                        .computeIfAbsent(phrase.words().getFirst(), _ -> new java.util.ArrayList<>())
                        .add(phrase));
    }

    @Override
    public Optional<Match<String>> at(Sentence sentence, int from) {
        for (Phrase phrase : byFirstWord.getOrDefault(sentence.word(from), List.of())) {
            if (stands(phrase.words(), sentence, from)) {
                return Optional.of(
                        new Match<>(phrase.text(), from + phrase.words().size()));
            }
        }
        return Optional.empty();
    }

    private static boolean stands(List<String> words, Sentence sentence, int from) {
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).equals(sentence.word(from + i))) {
                return false;
            }
        }
        return true;
    }
}
