package be.wijzer.intents.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTests {
    private static final Spelling spelling = Spelling.flemish();

    private final TrainingSet small = new TrainingSet(Stream.of("greet:hallo", "book_room:zaal", "out_of_scope:weer")
            .flatMap(line -> Stream.of(" a", " b", " c", " d", " e", " f")
                    .map(tail -> new Example(line.split(":")[0], Language.NL, line.split(":")[1] + tail)))
            .toList());

    @TempDir
    private Path folder;

    @Test
    void readsBackTheModelItWrote() throws IOException {
        IntentModel model = new IntentTraining(IntentTraining.Recipe.full(spelling)).train(small, null);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelFile.write(model, small.version(), file);
        IntentModel read = ModelFile.readModel(new ByteArrayInputStream(file.toByteArray()), spelling);
        assertThat(read.judge("zaal a", null).intent().name()).isEqualTo("book_room");
        assertThat(read.judge("zaal a", null).intent().confidence())
                .isCloseTo(model.judge("zaal a", null).intent().confidence(), offset(0.01));
        assertThat(ModelFile.version(new ByteArrayInputStream(file.toByteArray())))
                .isEqualTo(small.version());
    }

    @Test
    void keepsTheModelThatWasThereWhenANewOneIsCutOff() throws IOException {
        Path file = folder.resolve("intents.model");
        IntentModel model = new IntentTraining(IntentTraining.Recipe.full(spelling)).train(small, null);
        ModelFile.save(file, out -> ModelFile.write(model, "first", out));
        assertThatThrownBy(() -> ModelFile.save(file, out -> {
                    out.write(1);
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(ModelFile.isOf(file, "first")).isTrue();
        assertThat(folder).isDirectoryNotContaining("glob:**fresh*");
    }

    @Test
    void takesAFileOfHalfAHeaderForNoModel() throws IOException {
        Path file = Files.write(folder.resolve("intents.model"), new byte[] {0, 80, 'w'});
        assertThat(ModelFile.isOf(file, "first")).isFalse();
    }

    @Test
    void trainsTheSameModelFromTheSameExamples() {
        TrainingSet reversed = new TrainingSet(small.examples().reversed());
        assertThat(reversed.version()).isEqualTo(small.version());
        assertThat(small.with(List.of(new Example("greet", Language.NL, "yo"))).version())
                .isNotEqualTo(small.version());
    }

    @Test
    void learnsATownsOwnExamples() throws IOException {
        Path nlu = Files.createDirectories(folder.resolve("municipalities/voorbeeldstad/nlu"));
        Files.writeString(nlu.resolve("own.yml"), """
                nlu:
                - intent: book_room
                  examples: |
                    - den blauwen hangaar is die vrij
                    - blauwe hangaar vastleggen
                """);
        Files.writeString(
                Files.createDirectories(folder.resolve("municipalities/tweededorp/nlu"))
                        .resolve("broken.yml"),
                "nlu: [");
        Map<MunicipalityId, List<Example>> own = Models.ownExamples(folder);
        assertThat(own).containsOnlyKeys(new MunicipalityId("voorbeeldstad"));
        Models models = new Models();
        IntentModel model =
                models.linear(models.examples().with(own.get(new MunicipalityId("voorbeeldstad"))), models.shipped());
        assertThat(model.judge("is den blauwen hangaar nog vrij", null).intent().name())
                .isEqualTo("book_room");
    }

    @Test
    void keepsTheModelWithVectorsForTheNextStart() throws IOException {
        CountedEmbedder embedder = new CountedEmbedder();
        Models models = new Models();
        assertThat(models.joined(small, KeptVectors.in(folder, embedder), folder))
                .isPresent();
        int asked = embedder.asked;
        IntentModel again =
                models.joined(small, KeptVectors.in(folder, embedder), folder).orElseThrow();
        assertThat(embedder.asked).isEqualTo(asked).isEqualTo(small.examples().size());
        assertThat(again.judge("zaal b", embedder.question("zaal b").orElseThrow())
                        .intent()
                        .name())
                .isEqualTo("book_room");
    }

    @Test
    void goesOnWithoutAnEmbedderThatDoesNotAnswer() throws IOException {
        assertThat(new Models().joined(small, KeptVectors.in(folder, SentenceEmbedder.none()), folder))
                .isEmpty();
    }

    private static final class CountedEmbedder implements SentenceEmbedder {
        private int asked;

        @Override
        public String name() {
            return "counted";
        }

        @Override
        public Optional<float[]> question(String text) {
            asked++;
            float[] vector = new float[8];
            vector[text.charAt(0) % 8] = 1;
            return Optional.of(vector);
        }

        @Override
        public Optional<float[]> passage(String text) {
            return question(text);
        }
    }
}
