package be.wijzer.intents.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What residents say and what a catalogue calls it: everyday and Flemish words, and those of other languages.
final class Thesaurus {
    private final Node root = new Node();

    /// @param names word lists of lines `phrase, phrase : word, word`
    Thesaurus(String... names) {
        for (String name : names) {
            Lists.lines(name).forEach(this::add);
        }
    }

    /// A phrase found in a sentence.
    ///
    /// @param start its first word
    /// @param end one past its last
    /// @param targets stems of what a catalogue calls it
    record Match(int start, int end, List<String> targets) {
        int length() {
            return end - start;
        }
    }

    /// Every phrase in a sentence of stems; a phrase inside a longer one is left out.
    List<Match> in(List<String> stems) {
        List<Match> found = new ArrayList<>();
        int covered = 0;
        for (int start = 0; start < stems.size(); start++) {
            Match longest = longestAt(stems, start);
            if (longest != null && longest.end() > covered) {
                found.add(longest);
                covered = longest.end();
            }
        }
        return found;
    }

    /// What one word alone stands for.
    List<String> targets(String stem) {
        Node node = root.next.get(stem);
        return node == null ? List.of() : node.targets;
    }

    private @Nullable Match longestAt(List<String> stems, int start) {
        Match longest = null;
        Node node = root.next.get(stems.get(start));
        for (int end = start + 1; node != null; end++) {
            if (!node.targets.isEmpty()) {
                longest = new Match(start, end, node.targets);
            }
            node = end < stems.size() ? node.next.get(stems.get(end)) : null;
        }
        return longest;
    }

    private void add(String line) {
        String[] sides = line.split(" : ", 2);
        if (sides.length < 2) {
            throw new IllegalStateException("not a line of a thesaurus: " + line);
        }
        List<String> targets = Stems.ofText(sides[1]).stream().distinct().toList();
        for (String phrase : sides[0].split(",", -1)) {
            Node node = root;
            for (String stem : Stems.ofText(phrase)) {
                node = node.next.computeIfAbsent(stem, _ -> new Node());
            }
            node.targets = Stream.concat(node.targets.stream(), targets.stream())
                    .distinct()
                    .toList();
        }
    }

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        List<String> targets = List.of();
    }
}
