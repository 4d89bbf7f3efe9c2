package be.wijzer.ops.preview;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.core.understanding.IntentRecogniser;
import be.wijzer.forms.interview.Form;
import be.wijzer.forms.interview.FormReader;
import be.wijzer.forms.interview.UnreadableForm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// `FILE [LANGUAGE]`: says where a form's file is wrong, or asks what it asks.
public final class FormPreview {
    private static final int USAGE = 64;
    private static final int WRONG_FILE = 65;
    private static final int NO_FILE = 66;

    private FormPreview() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Language language =
                arguments.length == 2 ? Language.of(arguments[1]).orElse(null) : Language.NL;
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
        try {
            Form form = FormReader.read(arguments[0], Files.readString(file));
            hold(form, language, out);
        } catch (UnreadableForm wrong) {
            System.err.println(wrong.getMessage());
            System.exit(WRONG_FILE);
        }
    }

    private static void hold(Form form, Language language, PrintStream out) throws IOException {
        quietLogging();
        try (AnnotationConfigApplicationContext understanding = understanding();
                Rehearsal rehearsal = new Rehearsal(
                        form,
                        language,
                        understanding.getBean(EntityRecogniser.class),
                        understanding.getBean(IntentRecogniser.class),
                        out)) {
            out.println(form.title().in(language));
            out.println("(@photo.png hands in a file, @51.05,3.72 shares a place, an empty line ends it;"
                    + " what comes from a register is made up)");
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            rehearsal.begin();
            while (!rehearsal.isOver()) {
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

    /// Understands sentences as the assistant does, without sentence vectors.
    private static AnnotationConfigApplicationContext understanding() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "folders",
                        Map.of("wijzer.data-directory", System.getProperty("java.io.tmpdir") + "/wijzer-preview")));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.scan("be.wijzer.intents.entities", "be.wijzer.intents.recognition");
        context.refresh();
        return context;
    }

    private static void quietLogging() {
        LoggingSystem logging = LoggingSystem.get(FormPreview.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
    }
}
