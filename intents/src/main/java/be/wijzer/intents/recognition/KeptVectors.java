package be.wijzer.intents.recognition;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sentence vectors of texts that don't change, such as training sentences and the passages of a catalogue: those
/// shipped with this module, and in a file those computed here. What residents say is never kept.
///
/// A file is a sequence of a text's fingerprint (8 bytes), a scale (a float), the number of dimensions (2 bytes) and
/// one
/// byte for each; a record that was cut off is left out.
final class KeptVectors {
    private static final Logger log = LoggerFactory.getLogger(KeptVectors.class);

    private final SentenceEmbedder embedder;
    private final Path file;
    private final Map<Long, Steps> vectors = new HashMap<>();

    private KeptVectors(SentenceEmbedder embedder, Path file) {
        this.embedder = embedder;
        this.file = file;
    }

    /// @param folder where what is computed here is kept
    static KeptVectors in(Path folder, SentenceEmbedder embedder) {
        String name = fileName(embedder.name());
        KeptVectors kept = new KeptVectors(embedder, folder.resolve(name));
        if (embedder.isAvailable()) {
            try (InputStream shipped = KeptVectors.class.getResourceAsStream("/recognition/" + name)) {
                if (shipped != null) {
                    read(shipped, kept.vectors);
                }
                if (Files.exists(kept.file)) {
                    try (InputStream own = Files.newInputStream(kept.file)) {
                        read(own, kept.vectors);
                    }
                }
            } catch (IOException e) {
                log.warn("Sentence vectors are computed anew, their file can't be read: {}", kept.file, e);
            }
        }
        return kept;
    }

    static String fileName(String embedder) {
        return "vectors-" + embedder.replaceAll("[^A-Za-z0-9.-]", "_") + ".bin";
    }

    SentenceEmbedder embedder() {
        return embedder;
    }

    /// The vector of a text as a question; empty where the embedder doesn't give one. Takes some 10 ms a new text.
    Optional<float[]> question(String text) {
        return kept(key("question", text))
                .or(() -> embedder.question(text).map(vector -> keep("question", text, vector)));
    }

    /// The vector of a text that is to be found by questions.
    Optional<float[]> passage(String text) {
        return kept(key("passage", text)).or(() -> embedder.passage(text).map(vector -> keep("passage", text, vector)));
    }

    private synchronized Optional<float[]> kept(long key) {
        return Optional.ofNullable(vectors.get(key)).map(Steps::vector);
    }

    private synchronized float[] keep(String kind, String text, float[] vector) {
        long key = key(kind, text);
        Steps kept = Steps.of(vector);
        vectors.put(key, kept);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, record(key, kept), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            log.warn("A sentence vector can't be kept and is computed again at the next start: {}", file, e);
        }
        return kept.vector();
    }

    /// Writes the vectors of these texts alone, in the order of their fingerprints.
    synchronized void write(Iterable<String> questions, Iterable<String> passages, OutputStream target)
            throws IOException {
        TreeMap<Long, Steps> wanted = new TreeMap<>();
        questions.forEach(text -> wanted.put(key("question", text), vectors.get(key("question", text))));
        passages.forEach(text -> wanted.put(key("passage", text), vectors.get(key("passage", text))));
        DataOutputStream out = new DataOutputStream(target);
        for (Map.Entry<Long, Steps> entry : wanted.entrySet()) {
            if (entry.getValue() != null) {
                out.write(record(entry.getKey(), entry.getValue()));
            }
        }
        out.flush();
    }

    private static byte[] record(long key, Steps kept) {
        return ByteBuffer.allocate(Long.BYTES + Float.BYTES + Short.BYTES + kept.numbers().length)
                .putLong(key)
                .putFloat(kept.size())
                .putShort((short) kept.numbers().length)
                .put(kept.numbers())
                .array();
    }

    private static void read(InputStream source, Map<Long, Steps> vectors) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(source, 1 << 16));
        try {
            while (true) {
                long key = in.readLong();
                float scale = in.readFloat();
                byte[] steps = new byte[in.readShort()];
                in.readFully(steps);
                vectors.put(key, new Steps(scale, steps));
            }
        } catch (EOFException _) {
            // the end, or a record that was cut off
        }
    }

    private static long key(String kind, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest((kind + ": " + text).getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
