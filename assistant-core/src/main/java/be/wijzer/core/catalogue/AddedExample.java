package be.wijzer.core.catalogue;

import be.wijzer.core.municipality.Language;
import java.time.Instant;

/// A question of residents that the communication team added as an example.
///
/// @param target a product's id or an intent's name
/// @param answer the direct answer, for a product
public record AddedExample(
        String id,
        Kind kind,
        String target,
        String question,
        String answer,
        Language language,
        String account,
        Instant at) {
    /// What it is an example of.
    public enum Kind {
        PRODUCT,
        INTENT
    }
}
