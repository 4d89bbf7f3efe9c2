package be.wijzer.core.testkit;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.skill.Choosing;
import be.wijzer.core.understanding.Intent;
import be.wijzer.core.understanding.IntentRecogniser;
import be.wijzer.core.understanding.Understanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Knows some sentences by heart.
public record KeywordRecogniser(Map<String, String> intents) implements IntentRecogniser {
    @Override
    public Understanding recognise(MunicipalityId municipality, String text, Language spoken) {
        String name = intents.getOrDefault(Choosing.plain(text), Intent.OUT_OF_SCOPE);
        Intent intent = new Intent(name, 0.95);
        return new Understanding(text, Optional.empty(), intent, List.of(intent), List.of());
    }
}
