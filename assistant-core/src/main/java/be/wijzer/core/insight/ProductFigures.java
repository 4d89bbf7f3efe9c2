package be.wijzer.core.insight;

/// How one product did in the last four weeks.
///
/// @param id of the product
/// @param thisWeek how often it was asked about in the last seven days
/// @param perWeekBefore and in a week of the four before
public record ProductFigures(
        String id,
        String title,
        long asked,
        Share answered,
        Share useful,
        long wrong,
        long unclear,
        long notTheirs,
        long thisWeek,
        double perWeekBefore) {
    private static final int ENOUGH = 3;
    private static final double POOR = 0.7;

    public boolean isPoor() {
        return useful.whole() >= ENOUGH && useful.value().orElse(1) < POOR;
    }

    public boolean isRising() {
        return thisWeek >= Rising.FEWEST && thisWeek >= Rising.TIMES * perWeekBefore;
    }
}
