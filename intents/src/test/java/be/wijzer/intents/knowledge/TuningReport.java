package be.wijzer.intents.knowledge;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Prints how the question sets do and, into a file, the signs of each question, to fit the confidence on. Run by hand.
final class TuningReport {
    private TuningReport() {}

    public static void main(String[] arguments) throws Exception {
        ProductIndex index = new ProductIndex(
                new FileCatalogues(ConfiguredFiles.none()).of(new MunicipalityId("voorbeeldstad")));
        List<String> rows = new ArrayList<>();
        List<String> candidates = new ArrayList<>();
        int[] right = new int[6];
        int total = 0;
        for (QuestionSet.Asked asked : Stream.concat(
                        QuestionSet.answerable(arguments[1]).asked().stream(), QuestionSet.unanswerable(arguments[2]).asked().stream())
                .toList()) {
            Question question = index.read(asked.question(), Language.NL);
            List<Candidate> found = index.search(question);
            int rank = 0;
            while (rank < found.size()
                    && !asked.products().contains(found.get(rank).indexed().product().id())) {
                rank++;
            }
            if (asked.isAnswerable()) {
                total++;
                if (rank < found.size() && rank < 5) {
                    right[rank]++;
                } else {
                    right[5]++;
                }
                if (rank > 0) {
                    System.out.println((rank < found.size() ? rank : "-") + "\t" + asked.products() + "\t"
                            + asked.question() + "\t"
                            + found.stream()
                                    .limit(3)
                                    .map(c -> c.indexed().product().id() + " %.1f".formatted(c.score()))
                                    .collect(Collectors.joining(", "))
                            + "\t" + question.groups().stream().map(g -> g.text() + g.alternatives().stream().limit(6).map(a -> a.stem()).toList()).toList());
                }
            }
            candidates.add(asked.question() + "\t" + String.join("|", asked.products()) + "\t"
                    + found.stream()
                            .map(c -> c.indexed().product().id() + "=%.3f".formatted(c.score()))
                            .collect(Collectors.joining(" ")));
            if (!found.isEmpty()) {
                rows.add((asked.isAnswerable() && rank == 0 ? 1 : 0) + "\t" + (asked.isAnswerable() ? 1 : 0) + "\t"
                        + Arrays.stream(Confidence.signs(question, found))
                                .mapToObj("%.4f"::formatted)
                                .collect(Collectors.joining("\t"))
                        + "\t" + asked.question() + "\t"
                        + found.getFirst().indexed().product().id());
            }
        }
        System.out.println(total + " " + Arrays.toString(right));
        Files.write(Path.of(arguments[0]), rows);
        Files.write(Path.of(arguments[0] + ".candidates"), candidates);
    }
}
