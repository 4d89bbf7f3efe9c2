package be.wijzer.core.testkit;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.skill.Choosing;
import be.wijzer.core.understanding.Entities;
import be.wijzer.core.understanding.Intent;
import be.wijzer.core.understanding.IntentRecogniser;
import be.wijzer.core.understanding.Understanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Knows some sentences by heart, and of others that it doesn't know what they mean.
public record KeywordRecogniser(Map<String, String> intents) implements IntentRecogniser {
    private static final double KNOWN = 0.95;
    private static final double UNKNOWN = 0.5;

    @Override
    public Understanding recognise(MunicipalityId municipality, String text, Language spoken) {
        Intent intent = Optional.ofNullable(intents.get(Choosing.plain(text)))
                .map(name -> new Intent(name, KNOWN))
                .orElseGet(() -> new Intent(Intent.OUT_OF_SCOPE, UNKNOWN));
        return new Understanding(text, Optional.empty(), intent, List.of(intent), Entities.none());
    }
}
