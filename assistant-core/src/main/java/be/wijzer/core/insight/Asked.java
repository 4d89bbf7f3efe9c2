package be.wijzer.core.insight;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;
import java.util.List;

/// The questions residents asked, anonymised, newest first.
public interface Asked {
    /// @param since older ones are left out
    List<AskedQuestion> latest(MunicipalityId municipality, View view, Instant since, int most);

    /// Which questions are looked at.
    record View(String path) {
        public static View all() {
            return new View("all");
        }

        /// Those with one decision.
        public static View decided(String decision) {
            return new View("decided/" + decision);
        }

        /// Those for which one product came first.
        public static View about(String product) {
            return new View("about/" + product);
        }

        /// Those whose answer wasn't useful.
        public static View useless() {
            return new View("useless-any");
        }

        /// Those whose answer about one product wasn't useful.
        public static View useless(String product) {
            return new View("useless/" + product);
        }
    }
}
