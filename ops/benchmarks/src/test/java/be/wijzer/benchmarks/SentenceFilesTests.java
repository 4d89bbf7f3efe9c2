package be.wijzer.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceFilesTests {
    @TempDir
    private Path root;

    @Test
    void readsExamplesWithoutTheirAnnotations() throws Exception {
        Files.writeString(Files.createDirectories(root.resolve("nlu")).resolve("a.yml"), """
                version: "3.1"
                nlu:
                - intent: ask_information
                  examples: |
                    - wat kost een [pas](product)
                    - kom ik [morgen]{"entity": "date"} terecht?
                """);
        Files.writeString(root.resolve("nlu/b.txt"), "    - niet deze");
        assertThat(new SentenceFiles("nlu/*.yml").sentences(root))
                .containsExactly("wat kost een pas", "kom ik morgen terecht?");
    }

    @Test
    void readsTheLastColumnOfTables() throws Exception {
        Files.writeString(Files.createDirectories(root.resolve("asked")).resolve("a.tsv"), """
                # by somebody
                reispaspoort\thoe vraag ik een reispas aan

                waar kan ik tanken
                """);
        assertThat(new SentenceFiles("asked/*.tsv").sentences(root))
                .containsExactly("hoe vraag ik een reispas aan", "waar kan ik tanken");
    }
}
