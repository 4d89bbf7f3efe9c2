package be.wijzer.intents.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.core.understanding.IntentRecogniser;
import be.wijzer.intents.recognition.http.RasaRecogniser;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RecognitionConfigurationTests {
    @TempDir
    private Path data;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(RecognitionConfiguration.class)
            .withBean(EntityRecogniser.class, () -> (_, _) -> List.of())
            .withBean(Municipalities.class, () -> new Municipalities(List.of()))
            .withBean(Clock.class, Clock::systemUTC);

    @Test
    void understandsWithoutAnythingConfigured() {
        application.withPropertyValues("wijzer.data-directory=" + data).run(context -> {
            assertThat(context.getBean(SentenceEmbedder.class).isAvailable()).isFalse();
            assertThat(context.getBean(IntentRecogniser.class)
                            .recognise(new MunicipalityId("voorbeeldstad"), "ik wil een zaal huren", Language.NL)
                            .is("book_room"))
                    .isTrue();
        });
    }

    @Test
    void asksRasaWhereToldTo() {
        application
                .withPropertyValues(
                        "wijzer.data-directory=" + data,
                        "wijzer.understanding.recogniser=rasa",
                        "wijzer.understanding.rasa.url=http://localhost:1",
                        "wijzer.understanding.rasa.timeout=1s")
                .run(context -> {
                    IntentRecogniser recogniser = context.getBean(IntentRecogniser.class);
                    assertThat(recogniser).isInstanceOf(RasaRecogniser.class);
                    assertThat(recogniser
                                    .recognise(
                                            new MunicipalityId("voorbeeldstad"), "ik wil een zaal huren", Language.NL)
                                    .is("book_room"))
                            .isTrue();
                });
    }
}
