package be.wijzer.core.insight;

import java.time.Instant;

/// A question as it is kept, without anything that tells who asked it.
///
/// @param text masked
/// @param outcome a decision, or for an answer that didn't help `no` or a reason
/// @param product the best one found; `none` where there was none
/// @param version of the catalogue that was searched
public record AskedQuestion(
        String id,
        Instant at,
        String text,
        String channel,
        String language,
        String outcome,
        String product,
        double score,
        String version) {}
