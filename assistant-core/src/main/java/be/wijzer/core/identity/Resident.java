package be.wijzer.core.identity;

import java.util.Optional;

/// Someone who signed in.
///
/// @param key the same for the same person in the same town, and says nothing about them: a keyed hash
/// @param nationalNumber absent for those whom the sign-in knows without it
public record Resident(
        String key,
        Optional<NationalNumber> nationalNumber,
        String givenName,
        String familyName,
        AssuranceLevel level,
        Capacity capacity) {}
