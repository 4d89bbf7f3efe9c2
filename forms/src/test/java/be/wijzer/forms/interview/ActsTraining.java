package be.wijzer.forms.interview;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/// Learns which evidence speaks for which kind of turn, from whole turns and from shorter ones without values.
final class ActsTraining {
    static final List<String> TURNS = List.of(
            "turns.tsv",
            "more-turns.tsv",
            "situations.tsv",
            "situations-2.tsv",
            "situations-3.tsv",
            "situations-4.tsv",
            "situations-5.tsv",
            "situations-6.tsv",
            "situations-7.tsv",
            "situations-8.tsv",
            "situations-9.tsv",
            "values.tsv",
            "values-2.tsv");

    private static final double COST = 6;
    private static final double TOLERANCE = 0.01;
    private static final int FEWEST = 2;

    /// One turn, with the kind it should be.
    record Example(Evidence evidence, Step.Kind kind) {}

    private final List<Example> examples;
    private final List<String> names;

    ActsTraining(List<Example> examples) {
        this.examples = examples;
        Map<String, Integer> times = new TreeMap<>();
        examples.forEach(
                example -> example.evidence().pieces().keySet().forEach(name -> times.merge(name, 1, Integer::sum)));
        names = times.keySet().stream()
                .filter(name -> times.get(name) >= FEWEST)
                .toList();
    }

    static String fingerprint() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : files()) {
                TurnSet.lines(file).forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static List<String> files() {
        List<String> files = new ArrayList<>(TURNS);
        files.add(TurnSet.SHORT);
        return files;
    }

    Acts learned() {
        Feature[][] rows = examples.stream().map(this::row).toArray(Feature[][]::new);
        Step.Kind[] kinds = Step.Kind.values();
        Map<String, float[]> weights = new TreeMap<>();
        names.forEach(name -> weights.put(name, new float[kinds.length]));
        weights.put(Acts.ALWAYS, new float[kinds.length]);
        IntStream.range(0, kinds.length).forEach(kind -> {
            double[] column = oneAgainstRest(rows, kinds[kind]);
            for (int at = 0; at < names.size(); at++) {
                weights.get(names.get(at))[kind] = (float) column[at];
            }
            weights.get(Acts.ALWAYS)[kind] = (float) column[names.size()];
        });
        return new Acts(Arrays.asList(kinds), weights);
    }

    private double[] oneAgainstRest(Feature[][] rows, Step.Kind kind) {
        Linear.disableDebugOutput();
        Linear.resetRandom();
        Problem problem = new Problem();
        problem.l = rows.length;
        problem.n = names.size() + 1;
        problem.x = rows;
        problem.bias = 1;
        problem.y = examples.stream()
                .mapToDouble(example -> example.kind() == kind ? 1 : -1)
                .toArray();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE));
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        return Arrays.stream(model.getFeatureWeights())
                .map(weight -> weight * sign)
                .toArray();
    }

    private Feature[] row(Example example) {
        List<Feature> row = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            Double weight = example.evidence().pieces().get(names.get(at));
            if (weight != null) {
                row.add(new FeatureNode(at + 1, weight));
            }
        }
        row.add(new FeatureNode(names.size() + 1, 1));
        return row.toArray(Feature[]::new);
    }

    static void write(Acts acts, Path path) throws IOException {
        try (OutputStream out = Files.newOutputStream(path);
                DataOutputStream file = new DataOutputStream(new GZIPOutputStream(out))) {
            file.writeUTF(fingerprint());
            file.writeUTF(
                    String.join(" ", acts.kinds().stream().map(Step.Kind::name).toList()));
            file.writeInt(acts.weights().size());
            for (Map.Entry<String, float[]> row : acts.weights().entrySet()) {
                file.writeUTF(row.getKey());
                for (float weight : row.getValue()) {
                    file.writeShort((short) Math.round(weight / Acts.STEP));
                }
            }
        }
    }
}
