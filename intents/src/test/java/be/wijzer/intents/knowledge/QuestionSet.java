package be.wijzer.intents.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Questions of residents with the products that answer them; none for a question that no product answers.
record QuestionSet(List<Asked> asked) {
    record Asked(Set<String> products, String question) {
        boolean isAnswerable() {
            return !products.isEmpty();
        }
    }

    static QuestionSet answerable(String file) {
        return new QuestionSet(lines(file).stream()
                .map(line -> line.split("\t"))
                .map(parts -> new Asked(Set.of(parts[0].split("\\|")), parts[1]))
                .toList());
    }

    static QuestionSet unanswerable(String file) {
        return new QuestionSet(
                lines(file).stream().map(line -> new Asked(Set.of(), line)).toList());
    }

    static List<String> lines(String name) {
        try (InputStream stream = Objects.requireNonNull(QuestionSet.class.getResourceAsStream("/knowledge/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
