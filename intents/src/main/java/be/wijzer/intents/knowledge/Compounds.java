package be.wijzer.intents.knowledge;

import java.util.List;
import java.util.Set;

/// Splits Dutch compounds ("verfpotten", "gezinsattest") into words that the catalogue knows. A split has to use up
/// the whole word, so that "rijbewijs" never yields "wijs".
final class Compounds {
    private static final int SHORTEST = 4;
    private static final int SHORTEST_HEAD = 3;
    private static final List<String> JOINTS = List.of("", "s", "en", "e", "n");

    private final Set<String> known;

    /// @param known stems
    Compounds(Set<String> known) {
        this.known = known;
    }

    /// The stems of the parts, at least two; empty for a word that doesn't split.
    List<String> split(String word) {
        for (int cut = word.length() - SHORTEST_HEAD; cut >= SHORTEST; cut--) {
            String head = Stems.of(word.substring(cut));
            if (!known.contains(head)) {
                continue;
            }
            String rest = word.substring(0, cut);
            for (String joint : JOINTS) {
                if (rest.endsWith(joint) && rest.length() - joint.length() >= SHORTEST - 1) {
                    String left = Stems.of(rest.substring(0, rest.length() - joint.length()));
                    if (known.contains(left)) {
                        return List.of(left, head);
                    }
                }
            }
        }
        return List.of();
    }
}
