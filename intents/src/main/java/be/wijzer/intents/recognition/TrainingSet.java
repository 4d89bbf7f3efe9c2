package be.wijzer.intents.recognition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/// All examples a model learns from, each once.
record TrainingSet(List<Example> examples) {
    TrainingSet {
        examples = List.copyOf(new LinkedHashSet<>(examples));
    }

    TrainingSet with(List<Example> more) {
        return new TrainingSet(Stream.concat(examples.stream(), more.stream()).toList());
    }

    /// A fingerprint of the examples: two sets with the same version train the same model.
    String version() {
        MessageDigest digest = sha256();
        examples.stream()
                .map(example -> example.intent() + "\t" + example.language() + "\t" + example.text() + "\n")
                .sorted()
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
