package be.wijzer.intents.recognition;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.Entities;
import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.core.understanding.IntentRecogniser;
import be.wijzer.core.understanding.Understanding;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/// The recogniser in this process.
final class EmbeddedRecogniser implements IntentRecogniser {
    private static final int LONGEST_TEXT = 1000;

    private final Towns towns;
    private final OwnNames names;
    private final LanguageDetector languages;
    private final BoundedEmbedder embedder;
    private final EntityRecogniser entities;
    private final Clock clock;

    /// @param clock in the zone residents live in
    EmbeddedRecogniser(
            Towns towns,
            OwnNames names,
            LanguageDetector languages,
            BoundedEmbedder embedder,
            EntityRecogniser entities,
            Clock clock) {
        this.towns = towns;
        this.names = names;
        this.languages = languages;
        this.embedder = embedder;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Understanding recognise(MunicipalityId municipality, String text, Language spoken) {
        String read = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        Judgement judgement = towns.of(municipality).judge(names.made(municipality, read), embedder);
        EntityRecogniser.Context context = new EntityRecogniser.Context(
                municipality, Optional.empty(), LocalDateTime.now(clock), EntityRecogniser.Prefer.FUTURE);
        return new Understanding(
                text,
                languages.detect(read, spoken),
                judgement.intent(),
                judgement.ranking(),
                Entities.soughtBy(entities, read, context));
    }
}
