package be.wijzer.core.municipality;

import java.util.List;
import java.util.Optional;

/// A building or service of the town that people visit, call or write to.
///
/// @param name as it is written in a sentence after the article it has, for instance `Stadhuis`
/// @param names other words that residents use for it, in any language
public record Place(
        String id,
        String name,
        List<String> names,
        String address,
        Optional<String> phone,
        Optional<String> email,
        OpeningHours hours) {}
