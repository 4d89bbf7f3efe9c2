package be.wijzer.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A town's form of ten questions and a hundred rules: each question has nine comparisons that its answer must satisfy,
/// with what was answered before among them, and one that decides whether it is asked.
final class TenSteps {
    static final String NAME = "ten_steps";
    static final String ASKING_FOR_IT = "ik wil het formulier van tien stappen invullen";
    static final int STEPS = 10;
    private static final int COMPARISONS = 9;

    private TenSteps() {}

    /// Puts it into the configuration folder of a town, with the words that ask for it.
    static void write(Path configuration) throws IOException {
        Path town = configuration.resolve("municipalities/voorbeeldstad");
        Files.writeString(Files.createDirectories(town.resolve("forms")).resolve(NAME + ".yml"), form());
        Files.writeString(Files.createDirectories(town.resolve("nlu")).resolve(NAME + ".yml"), """
                version: "3.1"
                nlu:
                - intent: ten_steps
                  examples: |
                    - ik wil het formulier van tien stappen invullen
                    - het formulier van tien stappen
                    - tien stappen invullen
                    - formulier tien stappen
                    - ik wil tien stappen invullen
                """);
    }

    static String field(int step) {
        return "f" + step;
    }

    private static String form() {
        String fields =
                IntStream.rangeClosed(1, STEPS).mapToObj(TenSteps::question).collect(Collectors.joining());
        return "form: " + NAME + "\ntitle: " + said("Tien stappen") + "\nfields:\n" + fields
                + "  - name: confirm\n    type: confirm\n    label: " + said("Bevestiging") + "\n    question: "
                + said("Klopt dit?") + "\n";
    }

    private static String question(int step) {
        String valid = IntStream.rangeClosed(1, COMPARISONS)
                .mapToObj(rule -> field(Math.max(1, step - rule)) + " != " + (1000 + rule))
                .collect(Collectors.joining(" and "));
        String condition = step == 1 ? "" : "    condition: " + field(step - 1) + " > 0\n";
        return "  - name: " + field(step) + "\n    type: people\n    label: " + said("Getal " + step)
                + "\n    question: " + said("Hoeveel bij stap " + step + "?") + "\n    valid: " + valid
                + "\n    error: "
                + said("Dat kan niet.") + "\n" + condition;
    }

    private static String said(String text) {
        return "{nl: \"%1$s\", fr: \"%1$s\", en: \"%1$s\", de: \"%1$s\"}".formatted(text);
    }
}
