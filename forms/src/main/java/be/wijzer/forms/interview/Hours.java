package be.wijzer.forms.interview;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The hours a time can fall in; the end is no longer one of them.
public record Hours(LocalTime from, LocalTime to) {
    private static final int HALF_A_DAY = 12;
    private static final List<Part> PARTS = List.of(
            new Part("\\p{L}*voormiddags?|\\p{L}*ochtends?|s ?morgens", 5, 12),
            new Part("\\p{L}*namiddags?|s ?middags", 12, 18),
            new Part("\\p{L}*avonds?", 16, 23));

    private record Part(Pattern said, Hours hours) {
        Part(String words, int from, int to) {
            this(Pattern.compile("\\b(?:" + words + ")\\b"), new Hours(LocalTime.of(from, 0), LocalTime.of(to, 59)));
        }
    }

    /// The hours of the one part of the day that a question names: "hoe laat in de avond?"
    static Optional<Hours> named(String plain) {
        List<Part> named =
                PARTS.stream().filter(part -> part.said().matcher(plain).find()).toList();
        return named.size() == 1 ? Optional.of(named.getFirst().hours()) : Optional.empty();
    }

    /// A clock time of which it wasn't said whether it is in the morning or the evening.
    LocalTime meant(LocalTime said) {
        if (holds(said)) {
            return said;
        }
        LocalTime other = said.plusHours(HALF_A_DAY);
        return holds(other) ? other : said;
    }

    private boolean holds(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
