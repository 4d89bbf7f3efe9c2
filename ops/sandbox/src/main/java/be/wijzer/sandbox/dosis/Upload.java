package be.wijzer.sandbox.dosis;

import java.time.Instant;
import java.util.List;

/// A dossier as it was told of last.
///
/// @param times how often it was told of
/// @param faults why it wasn't taken in; empty where it was
record Upload(
        String id,
        String source,
        String number,
        String name,
        String code,
        String phase,
        String product,
        String person,
        Instant at,
        int times,
        List<String> faults) {}
