package be.wijzer.intents.recognition;

import be.wijzer.core.understanding.Entities;
import be.wijzer.core.understanding.Intent;
import be.wijzer.core.understanding.IntentRecogniser;
import be.wijzer.core.understanding.Understanding;
import be.wijzer.intents.recognition.http.RasaRecogniser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The contract against a Rasa server; `ops/rasa` starts one and runs this.
@EnabledIfSystemProperty(named = "wijzer.rasa.url", matches = "http.+")
class RasaContractTests extends RecogniserContract {
    private static final Intent NOBODY = new Intent("nobody", 0);

    private final IntentRecogniser recogniser = new RasaRecogniser(
            URI.create(System.getProperty("wijzer.rasa.url", "http://localhost:5005")),
            Duration.ofSeconds(20),
            (_, text, _) -> new Understanding(text, Optional.empty(), NOBODY, List.of(NOBODY), Entities.none()),
            Clock.systemUTC());

    @Override
    IntentRecogniser recogniser() {
        return recogniser;
    }
}
