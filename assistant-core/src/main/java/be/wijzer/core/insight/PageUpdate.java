package be.wijzer.core.insight;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;
import java.util.Optional;

/// A page of the catalogue that somebody repaired because of the report, and what came of it.
///
/// @param before the four weeks before
/// @param after since then, four weeks at most; empty on the first day
public record PageUpdate(
        String id,
        MunicipalityId municipality,
        String product,
        String title,
        Instant at,
        String account,
        String note,
        Effect before,
        Optional<Effect> after) {
    /// How a product did in a stretch of time.
    ///
    /// @param days that have been counted
    public record Effect(int days, long asked, Share answered, Share useful) {
        public static Effect of(String product, Tally tally, int days) {
            long answered = tally.count("product", product, Decision.ANSWERED);
            long asked = answered
                    + tally.count("product", product, Decision.UNSURE)
                    + tally.count("product", product, Decision.UNKNOWN);
            long yes = tally.count("product", product, "yes");
            return new Effect(
                    days,
                    asked,
                    new Share(answered, asked),
                    new Share(yes, yes + tally.count("product", product, "no")));
        }
    }

    public PageUpdate with(Effect effect) {
        return new PageUpdate(id, municipality, product, title, at, account, note, before, Optional.of(effect));
    }
}
