package be.wijzer.core.identity;

import java.util.Optional;

/// Whom the provider says it has recognised.
///
/// @param subject how the provider itself calls them, the same each time
public record Identified(
        String subject,
        Optional<NationalNumber> nationalNumber,
        String givenName,
        String familyName,
        AssuranceLevel level,
        Capacity capacity) {}
