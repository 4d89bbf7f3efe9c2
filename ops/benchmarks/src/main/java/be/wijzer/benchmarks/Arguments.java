package be.wijzer.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was asked for on the command line: names, and limits as `--name=value`.
///
/// @param names of benchmarks, in order
record Arguments(List<String> names, Map<String, String> limits) {
    static final Set<String> LIMITS = Set.of(
            "seconds",
            "warm-up",
            "residents",
            "clients",
            "conversations",
            "events",
            "kills",
            "copies",
            "store",
            "results",
            "root",
            "seed");

    static Arguments of(String... words) {
        List<String> names = new ArrayList<>();
        Map<String, String> limits = new HashMap<>();
        for (String word : words) {
            if (!word.startsWith("--")) {
                names.add(word);
                continue;
            }
            String[] parts = word.substring(2).split("=", 2);
            if (parts.length < 2 || !LIMITS.contains(parts[0])) {
                throw new IllegalArgumentException("unknown option " + word);
            }
            limits.put(parts[0], parts[1]);
        }
        return new Arguments(List.copyOf(names), Map.copyOf(limits));
    }

    int count(String limit, int otherwise) {
        String value = limits.getOrDefault(limit, "");
        try {
            int count = value.isEmpty() ? otherwise : Integer.parseInt(value);
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException("--" + limit + " must be a number above 0");
    }

    Duration seconds(int otherwise) {
        return Duration.ofSeconds(count("seconds", otherwise));
    }

    /// How long a node works before it is measured: it compiles what it uses most for so long.
    Duration warmUp() {
        return Duration.ofSeconds(count("warm-up", 180));
    }

    String text(String limit, String otherwise) {
        return limits.getOrDefault(limit, otherwise);
    }
}
