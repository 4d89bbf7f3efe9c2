package be.wijzer.forms.interview;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a message is most like, where no saying fits it: learned from `interview/examples.txt` as the class is made,
/// the same every time.
final class Likeness {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int MOST_WORDS = 14;

    private final Map<String, Integer> features = new HashMap<>();
    private final List<String> meanings = new ArrayList<>();
    private final Model model;

    Likeness() {
        Linear.disableDebugOutput();
        List<Feature[]> rows = new ArrayList<>();
        List<Double> labels = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("[")) {
                meanings.add(line.substring(1, line.length() - 1));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(row(line, true));
                labels.add((double) meanings.size() - 1);
            }
        }
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = features.size();
        problem.x = rows.toArray(Feature[][]::new);
        problem.y = labels.stream().mapToDouble(label -> label).toArray();
        model = Linear.train(problem, new Parameter(SolverType.L2R_LR, 12, 0.01));
    }

    /// @param share how probable it is, of one
    record Found(String meaning, double share) {
        boolean isAtLeast(double sure) {
            return share >= sure;
        }
    }

    /// The meaning, where it is at least that probable.
    Optional<Found> of(String text, double sure) {
        if (Sayings.plain(text).split(" ").length > MOST_WORDS) {
            return Optional.empty();
        }
        double[] shares = new double[meanings.size()];
        int best = (int) Linear.predictProbability(model, row(text, false), shares);
        int[] labels = model.getLabels();
        for (int at = 0; at < labels.length; at++) {
            if (labels[at] == best && shares[at] >= sure) {
                return Optional.of(new Found(meanings.get(best), shares[at]));
            }
        }
        return Optional.empty();
    }

    private Feature[] row(String text, boolean learning) {
        Map<Integer, Double> counts = new TreeMap<>();
        for (String name : names(text)) {
            Integer index = learning ? features.computeIfAbsent(name, _ -> features.size() + 1) : features.get(name);
            if (index != null) {
                counts.put(index, 1.0);
            }
        }
        double length = Math.sqrt(counts.size());
        return counts.entrySet().stream()
                .map(entry -> new FeatureNode(entry.getKey(), entry.getValue() / Math.max(1, length)))
                .toArray(Feature[]::new);
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        String plain = Sayings.plain(text);
        String[] words = plain.split(" ");
        for (int at = 0; at < words.length; at++) {
            names.add("w " + words[at]);
            names.add("b " + (at == 0 ? "^" : words[at - 1]) + " " + words[at]);
        }
        String padded = " " + plain + " ";
        for (int size = SHORTEST; size <= LONGEST; size++) {
            for (int at = 0; at + size <= padded.length(); at++) {
                names.add("c " + padded.substring(at, at + size));
            }
        }
        return names;
    }

    private static List<String> lines() {
        try (InputStream file = Likeness.class.getResourceAsStream("/interview/examples.txt")) {
            if (file == null) {
                throw new IllegalStateException("no interview/examples.txt");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
