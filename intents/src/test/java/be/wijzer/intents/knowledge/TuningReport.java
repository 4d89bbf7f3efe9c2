package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.SentenceVectors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Prints how the question sets do and writes the signs of each question, on which the confidence is fitted. Run by
/// hand, with a folder and, there, `vectors.bin` (little-endian floats, 384 a line of `texts.txt`) to compare
/// meanings.
final class TuningReport {
    private static final List<String> SETS =
            List.of("", "check-", "unseen-", "blind-", "indirect-", "riddle-", "everyday-");
    private static final int DIMENSIONS = 384;

    private TuningReport() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Catalogue catalogue = new FileCatalogues(ConfiguredFiles.none()).of(new MunicipalityId("voorbeeldstad"));
        ProductIndex index = new ProductIndex(catalogue);
        Path vectors = folder.resolve("vectors.bin");
        if (Files.exists(vectors)) {
            Map<String, float[]> known = read(folder);
            SentenceVectors kept = new SentenceVectors() {
                @Override
                public Optional<float[]> question(String text) {
                    return Optional.ofNullable(known.get("Q" + text));
                }

                @Override
                public Optional<float[]> passage(String text) {
                    return Optional.ofNullable(known.get("P" + text));
                }
            };
            VectorIndex meanings = VectorIndex.of(catalogue.products(), kept).orElseThrow();
            for (String set : SETS) {
                report(
                        set,
                        folder.resolve(set + "hybrid.tsv"),
                        (text, question) ->
                                index.search(question, kept.question(text).orElseThrow(), meanings),
                        index);
            }
        } else {
            Files.write(
                    folder.resolve("texts.txt"),
                    Stream.concat(
                                    catalogue.products().stream()
                                            .flatMap(product -> VectorIndex.passages(product).stream())
                                            .map(text -> "P" + text),
                                    SETS.stream().flatMap(TuningReport::all).map(asked -> "Q" + asked.question()))
                            .toList());
        }
        for (String set : SETS) {
            report(set, folder.resolve(set + "words.tsv"), (_, question) -> index.search(question), index);
        }
    }

    private interface Search {
        Ranking search(String text, Question question);
    }

    private static void report(String set, Path file, Search search, ProductIndex index) throws IOException {
        List<String> rows = new ArrayList<>();
        int[] ranks = new int[6];
        int answerable = 0;
        int unanswerable = 0;
        int answered = 0;
        int stray = 0;
        for (QuestionSet.Asked asked : all(set).toList()) {
            Question question = index.read(asked.question(), Language.NL);
            Ranking ranking = search.search(asked.question(), question);
            List<String> found = ranking.candidates().stream()
                    .map(candidate -> candidate.indexed().product().id())
                    .toList();
            boolean isAnswered =
                    Confidence.of(question, ranking).decision() == be.wijzer.core.catalogue.Findings.Decision.ANSWERED;
            int rank = 0;
            while (rank < found.size() && !asked.products().contains(found.get(rank))) {
                rank++;
            }
            if (asked.isAnswerable()) {
                answerable++;
                answered += isAnswered ? 1 : 0;
                ranks[Math.min(rank, 5)]++;
                if (rank > 0) {
                    System.out.println("  " + rank + " " + asked.products() + " " + asked.question() + " "
                            + found.stream().limit(3).toList());
                }
            } else {
                unanswerable++;
                stray += isAnswered ? 1 : 0;
                if (isAnswered) {
                    System.out.println("  ! " + asked.question() + " " + found.getFirst());
                }
            }
            if (!found.isEmpty()) {
                rows.add((asked.isAnswerable() && rank == 0 ? 1 : 0) + "\t" + (asked.isAnswerable() ? 1 : 0) + "\t"
                        + Arrays.stream(Confidence.signs(question, ranking))
                                .mapToObj("%.4f"::formatted)
                                .collect(Collectors.joining("\t"))
                        + "\t" + asked.question() + "\t" + found.getFirst());
            }
        }
        Files.write(file, rows);
        System.out.printf(
                "%s R@1 %.3f R@3 %.3f answered %.3f unanswerable not answered %.3f%n",
                file.getFileName(),
                ranks[0] / (double) answerable,
                (ranks[0] + ranks[1] + ranks[2]) / (double) answerable,
                answered / (double) answerable,
                1 - stray / (double) unanswerable);
    }

    private static Stream<QuestionSet.Asked> all(String set) {
        return Stream.concat(
                QuestionSet.answerable(set + "questions.tsv").asked().stream(),
                QuestionSet.unanswerable(set + "unanswerable.tsv").asked().stream());
    }

    private static Map<String, float[]> read(Path folder) throws IOException {
        List<String> texts = Files.readAllLines(folder.resolve("texts.txt"));
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("vectors.bin")))
                .order(ByteOrder.LITTLE_ENDIAN);
        Map<String, float[]> vectors = new HashMap<>();
        for (String text : texts) {
            float[] vector = new float[DIMENSIONS];
            for (int i = 0; i < DIMENSIONS; i++) {
                vector[i] = bytes.getFloat();
            }
            vectors.put(text, vector);
        }
        return vectors;
    }
}
