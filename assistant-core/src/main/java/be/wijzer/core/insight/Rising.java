package be.wijzer.core.insight;

/// When something is asked strikingly often: this week, against the mean of the four weeks before.
final class Rising {
    static final int FEWEST = 3;
    static final double TIMES = 2;

    private Rising() {}
}
