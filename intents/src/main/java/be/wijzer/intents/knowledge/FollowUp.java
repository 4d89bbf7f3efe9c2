package be.wijzer.intents.knowledge;

import java.util.List;
import java.util.Set;

/// A short question that leans on what was talked about ("en wat kost dat?").
final class FollowUp {
    static final double SCORE = 0.9;
    private static final int LONGEST = 8;
    private static final int LONGEST_BARE = 5;
    private static final double OWN_SUBJECT = 3;
    private static final double SPOKEN_OF = 0.6;
    private static final double SURE = 0.7;
    private static final Set<String> POINTING = Set.of(
            "dat",
            "da",
            "die",
            "daarvoor",
            "daarmee",
            "ervoor",
            "erbij",
            "hiervoor",
            "daar",
            "ermee",
            "daarvan",
            "ook",
            "en",
            "dan",
            "it",
            "that",
            "this",
            "and",
            "cela",
            "ca",
            "et",
            "das",
            "dafur",
            "und");

    private FollowUp() {}

    /// @param coverage the share of the question that the product talked about speaks of
    static boolean isOne(Question question, String text, Confidence confidence, double coverage) {
        List<String> words = Words.of(text);
        if (words.size() > LONGEST || question.elsewhere() || question.beyond() > 0) {
            return false;
        }
        double subject = question.groups().stream()
                .filter(group -> group.emphasis() >= 1)
                .mapToDouble(Question.Group::weight)
                .sum();
        boolean pointing = words.stream().anyMatch(POINTING::contains);
        if (subject == 0 && (pointing || words.size() <= LONGEST_BARE)
                || pointing && subject < OWN_SUBJECT && confidence.probability() < 0.5) {
            return true;
        }
        return confidence.probability() < SURE && coverage >= SPOKEN_OF;
    }
}
