package be.wijzer.intents.status;

import be.wijzer.core.skill.Choosing;
import java.util.Arrays;
import java.util.Set;

/// Whether a sentence names a dossier.
final class Naming {
    private static final int SHORTEST = 5;
    private static final Set<String> IN_MANY = Set.of(
            "aanvraag",
            "aanvragen",
            "dossier",
            "dossiers",
            "nieuwe",
            "status",
            "demande",
            "application",
            "antrag",
            "akten");

    private Naming() {}

    /// A word of some length in common, either whole or as the start of a compound.
    static boolean names(String sentence, String dossier) {
        String said = " " + Choosing.plain(sentence);
        return Arrays.stream(Choosing.plain(dossier).split(" "))
                .filter(word -> word.length() >= SHORTEST && !IN_MANY.contains(word) && !word.matches("\\d+"))
                .anyMatch(word -> said.contains(" " + word));
    }
}
