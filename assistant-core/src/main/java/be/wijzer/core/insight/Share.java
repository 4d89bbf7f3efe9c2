package be.wijzer.core.insight;

import java.util.OptionalDouble;

/// A part of a whole.
public record Share(long part, long whole) {
    /// The questions that were answered, of those that were the town's business.
    public static Share answered(Tally tally) {
        long foreign = tally.count("question", "", "", Decision.OUT_OF_SCOPE);
        return new Share(tally.count("question", "", "", Decision.ANSWERED), tally.count("question") - foreign);
    }

    /// The answers that were called useful, of those about which something was said.
    public static Share useful(Tally tally) {
        return new Share(tally.count("useful", "", "", "yes"), tally.count("useful"));
    }

    /// From 0 to 1; empty where there is no whole.
    public OptionalDouble value() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    /// As a rounded percentage; a dash where there is no whole.
    public String percent() {
        return whole == 0 ? "–" : Math.round(100.0 * part / whole) + " %";
    }
}
