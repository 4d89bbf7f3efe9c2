package be.wijzer.intents.recognition;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The file a trained model is kept in: a line that names format and version, then its arrays one after another,
/// weights in 16 bits.
final class ModelFile {
    private static final String FORMAT = "wijzer-recognition 2 ";

    private ModelFile() {}

    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// @param version of what it was trained on, asked again on reading
    static void write(IntentModel model, String version, OutputStream target) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(target, 1 << 16));
        out.writeUTF(FORMAT + version);
        writeClassifier(model.vectoriser(), model.classifier(), out);
        Neighbours neighbours = model.neighbours();
        writeInts(neighbours.starts(), out);
        writeInts(neighbours.sentences(), out);
        neighbours.values().write(out);
        writeFlags(neighbours.outside(), out);
        IntentModel.Calibration calibration = model.calibration();
        out.writeDouble(calibration.meaning());
        out.writeDouble(calibration.sharpness());
        writeDoubles(calibration.scope().means(), out);
        writeDoubles(calibration.scope().spreads(), out);
        writeDoubles(calibration.scope().weights(), out);
        out.writeDouble(calibration.scope().threshold());
        Meanings meanings = model.meanings();
        out.writeInt(meanings == null ? 0 : meanings.vectors().size());
        if (meanings != null) {
            Halves.of(meanings.centre()).write(out);
            for (Steps vector : meanings.vectors()) {
                out.writeFloat(vector.size());
                out.write(vector.numbers());
            }
            writeTexts(meanings.classifier().labels(), out);
            meanings.classifier().weights().write(out);
        }
        out.flush();
    }

    static void write(LanguageDetector detector, String version, OutputStream target) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(target, 1 << 16));
        out.writeUTF(FORMAT + version);
        writeClassifier(detector.vectoriser(), detector.classifier(), out);
        out.flush();
    }

    /// Puts a model where it belongs when it is whole: a build that is cut off leaves no half one.
    static void save(Path file, Content content) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "fresh", ".model");
        try {
            try (OutputStream out = Files.newOutputStream(fresh)) {
                content.writeTo(out);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    static boolean isOf(Path file, String version) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return version(in).equals(version);
        }
    }

    /// The version a file was written with; empty text where it is of another format.
    static String version(InputStream source) throws IOException {
        try {
            String header = new DataInputStream(source).readUTF();
            return header.startsWith(FORMAT) ? header.substring(FORMAT.length()) : "";
        } catch (EOFException | UTFDataFormatException e) {
            return "";
        }
    }

    static IntentModel readModel(InputStream source, Spelling spelling) throws IOException {
        DataInputStream in = opened(source);
        Vectoriser vectoriser = readVectoriser(in, spelling);
        LinearClassifier classifier = readClassifier(in);
        Neighbours neighbours = new Neighbours(readInts(in), readInts(in), Halves.read(in), readFlags(in));
        IntentModel.Calibration calibration = new IntentModel.Calibration(
                in.readDouble(),
                in.readDouble(),
                new ScopeDecision(readDoubles(in), readDoubles(in), readDoubles(in), in.readDouble()));
        return new IntentModel(vectoriser, classifier, neighbours, readMeanings(in, neighbours.outside()), calibration);
    }

    static LanguageDetector readDetector(InputStream source) throws IOException {
        DataInputStream in = opened(source);
        return new LanguageDetector(readVectoriser(in, Spelling.withAccents()), readClassifier(in));
    }

    private static DataInputStream opened(InputStream source) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(source, 1 << 16));
        if (version(in).isEmpty()) {
            throw new IOException("a model of another format");
        }
        return in;
    }

    private static void writeClassifier(Vectoriser vectoriser, LinearClassifier classifier, DataOutputStream out)
            throws IOException {
        writeTexts(List.copyOf(vectoriser.compounds().vocabulary()), out);
        out.writeInt(vectoriser.dimensions());
        for (long feature : vectoriser.index().features()) {
            out.writeLong(feature);
        }
        Halves.of(vectoriser.rarity()).write(out);
        writeTexts(classifier.labels(), out);
        classifier.weights().write(out);
    }

    private static Vectoriser readVectoriser(DataInputStream in, Spelling spelling) throws IOException {
        Compounds compounds = new Compounds(Set.copyOf(readTexts(in)));
        long[] features = new long[in.readInt()];
        for (int i = 0; i < features.length; i++) {
            features[i] = in.readLong();
        }
        return new Vectoriser(
                spelling, compounds, FeatureIndex.of(features), Halves.read(in).exact());
    }

    private static LinearClassifier readClassifier(DataInputStream in) throws IOException {
        return new LinearClassifier(readTexts(in), Halves.read(in));
    }

    private static @Nullable Meanings readMeanings(DataInputStream in, boolean[] outside) throws IOException {
        int size = in.readInt();
        if (size == 0) {
            return null;
        }
        float[] centre = Halves.read(in).exact();
        List<Steps> vectors = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            vectors.add(new Steps(in.readFloat(), in.readNBytes(centre.length)));
        }
        return new Meanings(centre, List.copyOf(vectors), outside, readClassifier(in));
    }

    private static void writeTexts(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(in.readUTF());
        }
        return List.copyOf(texts);
    }

    private static void writeInts(int[] numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static int[] readInts(DataInputStream in) throws IOException {
        int[] numbers = new int[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readInt();
        }
        return numbers;
    }

    private static void writeDoubles(double[] numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.length);
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    private static double[] readDoubles(DataInputStream in) throws IOException {
        double[] numbers = new double[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readDouble();
        }
        return numbers;
    }

    private static void writeFlags(boolean[] flags, DataOutputStream out) throws IOException {
        out.writeInt(flags.length);
        for (boolean flag : flags) {
            out.writeBoolean(flag);
        }
    }

    private static boolean[] readFlags(DataInputStream in) throws IOException {
        boolean[] flags = new boolean[in.readInt()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = in.readBoolean();
        }
        return flags;
    }
}
