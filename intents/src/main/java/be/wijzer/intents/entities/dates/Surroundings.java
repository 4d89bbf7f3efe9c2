package be.wijzer.intents.entities.dates;

import be.wijzer.intents.entities.words.Sentence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The parts of the day a sentence speaks of: an evening party at 8 is not in the morning.
final class Surroundings {
    private record Spoken(int sentence, DayPart part, boolean ofADay) {}

    private static final Set<String> ENDS = Set.of(".", "!", "?");
    private static final Set<String> OF_TODAY = Set.of("vanavond", "vannacht", "vanavend");

    private final Sentence sentence;
    private final int[] sentenceOf;
    private final List<Spoken> parts;

    Surroundings(Sentence sentence) {
        this.sentence = sentence;
        this.parts = new ArrayList<>();
        this.sentenceOf = new int[sentence.size()];
        int current = 0;
        for (int at = 0; at < sentence.size(); at++) {
            sentenceOf[at] = current;
            if (sentence.is(at, ENDS) && !sentence.glued(at + 1)) {
                current++;
            }
        }
        for (int at = 0; at < sentence.size(); at++) {
            if (sentence.isWord(at)) {
                note(at);
            }
        }
    }

    private void note(int at) {
        String word = sentence.word(at);
        if (OF_TODAY.contains(word)) {
            parts.add(new Spoken(sentenceOf[at], word.equals("vannacht") ? DayPart.NIGHT : DayPart.EVENING, true));
        } else if (word.startsWith("avond") || word.startsWith("savond")) {
            boolean eating = word.startsWith("avondet") || word.startsWith("avondma");
            parts.add(new Spoken(sentenceOf[at], DayPart.EVENING, sentence.glued(at) && !eating));
        } else if (word.startsWith("nacht")) {
            parts.add(new Spoken(sentenceOf[at], DayPart.NIGHT, sentence.glued(at)));
        } else if (word.startsWith("ochtend") || word.startsWith("voormiddag") || word.startsWith("namiddag")) {
            parts.add(new Spoken(sentenceOf[at], DayPart.MORNING, sentence.glued(at)));
        }
    }

    /// The evening or the night, where that is the only part of the day spoken of.
    ///
    /// @param hasDay a part that belongs to another day says nothing then
    Optional<DayPart> around(int from, int next, boolean hasDay) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        EnumSet<DayPart> found = EnumSet.noneOf(DayPart.class);
        for (Spoken spoken : parts) {
            if (spoken.sentence() == sentenceOf[from] && !(hasDay && spoken.ofADay())) {
                found.add(spoken.part());
            }
        }
        return found.size() == 1
                ? found.stream()
                        .filter(part -> part == DayPart.EVENING || part == DayPart.NIGHT)
                        .findFirst()
                : Optional.empty();
    }
}
