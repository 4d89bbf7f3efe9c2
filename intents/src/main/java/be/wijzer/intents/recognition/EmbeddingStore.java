package be.wijzer.intents.recognition;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The vectors of the training sentences, kept on disk by embedder: a sentence is embedded once, whatever else
/// changes.
final class EmbeddingStore {
    private static final Logger log = LoggerFactory.getLogger(EmbeddingStore.class);
    private static final int FORMAT = 0x57565631;
    private static final int SAVED_AFTER = 500;

    private final Path folder;

    EmbeddingStore(Path folder) {
        this.folder = folder;
    }

    /// A vector for every text; empty where the embedder didn't give one for all. Takes some 10 ms a new text.
    Optional<Map<String, float[]>> vectors(Collection<String> texts, SentenceEmbedder embedder) {
        Path file = folder.resolve("vectors-" + embedder.name().replaceAll("[^A-Za-z0-9.-]", "_") + ".bin");
        Map<String, float[]> known = read(file);
        Map<String, float[]> wanted = new HashMap<>();
        int unsaved = 0;
        for (String text : texts) {
            float[] vector = known.get(text);
            if (vector == null) {
                if (Thread.currentThread().isInterrupted()) {
                    return Optional.empty();
                }
                Optional<float[]> computed = embedder.question(text);
                if (computed.isEmpty()) {
                    return Optional.empty();
                }
                vector = computed.get();
                known.put(text, vector);
                if (++unsaved == SAVED_AFTER) {
                    write(file, known);
                    unsaved = 0;
                }
            }
            wanted.put(text, vector);
        }
        if (unsaved > 0) {
            write(file, known);
        }
        return Optional.of(wanted);
    }

    private static Map<String, float[]> read(Path file) {
        Map<String, float[]> vectors = new HashMap<>();
        if (!Files.exists(file)) {
            return vectors;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != FORMAT) {
                return vectors;
            }
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                float[] vector = new float[in.readInt()];
                for (int j = 0; j < vector.length; j++) {
                    vector[j] = in.readFloat();
                }
                vectors.put(text, vector);
            }
            return vectors;
        } catch (IOException e) {
            log.warn("Sentence vectors are computed anew, their file can't be read: {}", file, e);
            return new HashMap<>();
        }
    }

    private void write(Path file, Map<String, float[]> vectors) {
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "vectors", ".part");
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
                out.writeInt(FORMAT);
                out.writeInt(vectors.size());
                for (Map.Entry<String, float[]> entry : vectors.entrySet()) {
                    byte[] text = entry.getKey().getBytes(StandardCharsets.UTF_8);
                    out.writeInt(text.length);
                    out.write(text);
                    out.writeInt(entry.getValue().length);
                    for (float number : entry.getValue()) {
                        out.writeFloat(number);
                    }
                }
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            log.warn("Sentence vectors can't be kept and are computed again at the next start: {}", file, e);
        }
    }
}
