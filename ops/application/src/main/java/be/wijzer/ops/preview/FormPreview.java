package be.wijzer.ops.preview;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.skill.FormDrafts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/// `FILE [LANGUAGE]`: says where a form's file is wrong, or asks what it asks.
public final class FormPreview {
    private static final int USAGE = 64;
    private static final int WRONG_FILE = 65;
    private static final int NO_FILE = 66;

    private FormPreview() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Language language = arguments.length == 2 ? Language.of(arguments[1]).orElse(null) : Language.NL;
        if (arguments.length < 1 || arguments.length > 2 || language == null) {
            System.err.println("ops/form-preview FILE [nl|fr|en|de]");
            System.exit(USAGE);
            return;
        }
        Path file = Path.of(arguments[0]);
        if (!Files.isReadable(file)) {
            System.err.println(file + " can't be read");
            System.exit(NO_FILE);
            return;
        }
        quietLogging();
        Optional<String> wrong = hold(arguments[0], Files.readString(file), language, out);
        if (wrong.isPresent()) {
            System.err.println(wrong.get());
            System.exit(WRONG_FILE);
        }
    }

    /// What is wrong with the file; otherwise the interview, to its end.
    private static Optional<String> hold(String source, String text, Language language, PrintStream out)
            throws IOException {
        try (MemoryTown town = new MemoryTown()) {
            AtomicBoolean submitted = new AtomicBoolean();
            return switch (town.drafts().read(source, text, language, answers -> {
                submitted.set(true);
                answers.forEach(
                        each -> out.println("  " + each.field() + " = " + each.value() + " (" + each.from() + ")"));
            })) {
                case FormDrafts.Draft.Wrong(String reason) -> Optional.of(reason);
                case FormDrafts.Draft.Right right -> {
                    out.println(right.title());
                    out.println("(@photo.png hands in a file, @51.05,3.72 shares a place, an empty line ends it;"
                            + " what comes from a register is made up)");
                    converse(new Rehearsal(town, right, language, out), submitted, out);
                    yield Optional.empty();
                }
            };
        }
    }

    private static void converse(Rehearsal rehearsal, AtomicBoolean submitted, PrintStream out) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (rehearsal) {
            rehearsal.begin();
            while (!submitted.get() && !rehearsal.isOver()) {
                out.print("> ");
                out.flush();
                String line = in.readLine();
                if (line == null || line.isBlank()) {
                    return;
                }
                rehearsal.says(line.strip());
            }
        }
    }

    private static void quietLogging() {
        LoggingSystem logging = LoggingSystem.get(FormPreview.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
    }
}
