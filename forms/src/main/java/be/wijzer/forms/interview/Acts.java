package be.wijzer.forms.interview;

import be.wijzer.forms.interview.Step.Kind;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Which kind of turn the evidence is for: a logistic regression a kind, learned from the turns in the tests of this
/// module and kept in `interview/acts.model`.
record Acts(List<Kind> kinds, Map<String, float[]> weights) {
    /// Weights are kept as whole numbers of this part.
    static final float STEP = 1 / 512f;

    /// The weight of a kind by itself.
    static final String ALWAYS = "always";

    private static final class Shipped {
        static final Acts ACTS = read();
    }

    static Acts shipped() {
        return Shipped.ACTS;
    }

    /// The kinds, the likeliest first.
    List<Kind> likeliest(Evidence evidence) {
        float[] scores = weights.getOrDefault(ALWAYS, new float[kinds.size()]).clone();
        evidence.pieces().forEach((name, weight) -> {
            float[] row = weights.get(name);
            for (int kind = 0; row != null && kind < scores.length; kind++) {
                scores[kind] += (float) (row[kind] * weight);
            }
        });
        return kinds.stream()
                .sorted(Comparator.comparingDouble(kind -> -scores[kinds.indexOf(kind)]))
                .toList();
    }

    private static Acts read() {
        try (InputStream file = Acts.class.getResourceAsStream("/interview/acts.model")) {
            if (file == null) {
                throw new IllegalStateException("no interview/acts.model");
            }
            return read(new DataInputStream(new BufferedInputStream(new GZIPInputStream(file))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Acts read(DataInputStream file) throws IOException {
        file.readUTF();
        List<Kind> kinds = new ArrayList<>();
        for (String kind : file.readUTF().split(" ")) {
            kinds.add(Kind.valueOf(kind));
        }
        Map<String, float[]> weights = new HashMap<>();
        for (int left = file.readInt(); left > 0; left--) {
            String name = file.readUTF();
            float[] row = new float[kinds.size()];
            for (int kind = 0; kind < row.length; kind++) {
                row[kind] = file.readShort() * STEP;
            }
            weights.put(name, row);
        }
        return new Acts(List.copyOf(kinds), weights);
    }

    /// What it was learned from, by which it is seen to be up to date.
    static String fingerprint() {
        try (InputStream file = Acts.class.getResourceAsStream("/interview/acts.model")) {
            return file == null ? "" : new DataInputStream(new GZIPInputStream(file)).readUTF();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
