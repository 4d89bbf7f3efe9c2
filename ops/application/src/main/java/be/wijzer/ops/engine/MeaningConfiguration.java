package be.wijzer.ops.engine;

import be.wijzer.intents.knowledge.PassageVectors;
import be.wijzer.intents.recognition.BoundedEmbedder;
import be.wijzer.intents.recognition.SentenceEmbedder;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Joins the search of the catalogue with the sentence vectors, where the installation has a model for them.
@Configuration(proxyBeanMethods = false)
class MeaningConfiguration {
    @Bean
    PassageVectors passageVectors(SentenceEmbedder embedder, BoundedEmbedder bounded) {
        return new PassageVectors() {
            @Override
            public Optional<float[]> question(String text) {
                return bounded.question(text);
            }

            @Override
            public Optional<float[]> passage(String text) {
                return embedder.passage(text);
            }
        };
    }
}
