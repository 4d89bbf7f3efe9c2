package be.wijzer.core.insight;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The questions without a good answer, those of like meaning together, as they were last put together.
public interface Clusters {
    Optional<Kept> of(MunicipalityId municipality);

    void keep(MunicipalityId municipality, Kept clusters);

    /// @param byMeaning whether sentence vectors told what is alike; words did otherwise
    /// @param questions how many were looked at
    record Kept(Instant at, boolean byMeaning, int questions, List<Cluster> clusters) {}

    /// @param key the same as long as its most central question is
    /// @param label its most central question
    /// @param words that set it apart
    /// @param thisWeek how many of the last seven days
    /// @param perWeekBefore how many a week in the four weeks before that
    record Cluster(
            String key,
            String label,
            List<String> words,
            int asked,
            int thisWeek,
            double perWeekBefore,
            List<Sample> questions) {
        public boolean isRising() {
            return thisWeek >= Rising.FEWEST && thisWeek >= Rising.TIMES * perWeekBefore;
        }
    }

    /// @param product that came nearest
    record Sample(String text, String language, String outcome, String product, int times) {}
}
