package be.wijzer.intents.recognition;

import be.wijzer.core.understanding.IntentRecogniser;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class EmbeddedContractTests extends RecogniserContract {
    private static final IntentRecogniser recogniser = embedded();

    static IntentRecogniser embedded() {
        Models models = new Models();
        return new EmbeddedRecogniser(
                new Towns(new Cascade(models.shipped()), Map.of()),
                new OwnNames(Map.of()),
                models.languages(),
                new BoundedEmbedder(SentenceEmbedder.none(), Duration.ofMillis(50), 1),
                (_, _) -> List.of(),
                Clock.systemUTC());
    }

    @Override
    IntentRecogniser recogniser() {
        return recogniser;
    }
}
