package be.wijzer.core.understanding;

import be.wijzer.core.municipality.Language;
import java.util.List;
import java.util.Optional;

/// What one sentence was understood to mean.
///
/// @param language the language it is written in; empty where it is too short to tell or none we speak
/// @param intent the decision, `out_of_scope` included
/// @param ranking every candidate, most likely first; never empty
public record Understanding(
        String text, Optional<Language> language, Intent intent, List<Intent> ranking, Entities entities) {
    public boolean is(String name) {
        return intent.name().equals(name);
    }

    /// The confidence given to one intent; 0 where it isn't ranked.
    public double confidenceIn(String name) {
        return ranking.stream()
                .filter(candidate -> candidate.name().equals(name))
                .mapToDouble(Intent::confidence)
                .findFirst()
                .orElse(0);
    }
}
