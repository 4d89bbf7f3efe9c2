package be.wijzer.core.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Answers that residents judged. Who says why an answer didn't help has said before that it didn't, in a judgement of
/// its own.
public final class Judgements {
    private static final String USELESS = "no";

    private Judgements() {}

    /// What a judgement and its reason have in common, as far as it is kept.
    private record About(String text, String channel, String language, String product, String version) {
        static About of(AskedQuestion judged) {
            return new About(judged.text(), judged.channel(), judged.language(), judged.product(), judged.version());
        }
    }

    /// One line for a judgement and its reason: the reason's.
    ///
    /// @param judged newest first, as are the lines
    public static List<AskedQuestion> lines(List<AskedQuestion> judged) {
        List<AskedQuestion> lines = new ArrayList<>();
        Map<About, Integer> reasons = new HashMap<>();
        for (AskedQuestion one : judged) {
            About about = About.of(one);
            if (!one.outcome().equals(USELESS)) {
                reasons.merge(about, 1, Integer::sum);
                lines.add(one);
            } else if (reasons.getOrDefault(about, 0) > 0) {
                reasons.merge(about, -1, Integer::sum);
            } else {
                lines.add(one);
            }
        }
        return lines;
    }
}
