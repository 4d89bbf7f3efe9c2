package be.wijzer.forms.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published schema says the same as the reader.
class FormSchemaTests {
    private static final Path FOLDER = Path.of("src/main/resources/forms");

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(read(FOLDER.resolve("form.schema.json")));

    static Stream<Path> files() throws IOException {
        return Stream.concat(Files.list(FOLDER), Files.list(Path.of("src/test/resources/town/voorbeeldstad/forms")))
                .filter(file -> file.toString().endsWith(".yml"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException absent) {
            throw new IllegalStateException(absent);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFormIsValid(Path file) {
        JsonNode form = JsonMapper.shared().valueToTree(new Yaml().load(read(file)));
        assertThat(schema.validate(form)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "most: 2, most: 200",
        "type: agreement, type: promise",
        "type: iban, type: choice",
        "type: photo, type: text"
    })
    void refusesWhatTheReaderRefuses(String right, String wrong) {
        String stall = read(Path.of("src/test/resources/town/voorbeeldstad/forms/stall.yml"));
        String changed = stall.replace(right, wrong);
        JsonNode form = JsonMapper.shared().valueToTree(new Yaml().load(changed));
        assertThat(schema.validate(form)).isNotEmpty();
        assertThatThrownBy(() -> FormReader.read("stall.yml", changed)).isInstanceOf(UnreadableForm.class);
    }
}
