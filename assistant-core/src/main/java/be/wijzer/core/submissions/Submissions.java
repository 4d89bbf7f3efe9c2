package be.wijzer.core.submissions;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The forms that were submitted.
public interface Submissions {
    /// Keeps a form; once for each key.
    ///
    /// @param deliver whether a back office waits for it
    void keep(Submitted form, boolean deliver);

    Optional<Submitted> find(String key);

    /// Takes those whose delivery is due, so that no other node does before `until`.
    List<Pending> claim(Instant now, Instant until);

    void delivered(String key);

    /// Notes a failure; without another moment it isn't tried again until somebody asks for it.
    void failed(String key, String reason, Optional<Instant> again);

    /// Tries one again that failed.
    void retry(String key, Instant now);

    /// Those of a town whose delivery keeps failing, oldest first.
    List<Failing> failing(MunicipalityId municipality);

    /// A form to be brought to the back office.
    ///
    /// @param attempts how many have failed
    record Pending(Submitted form, int attempts) {}

    /// A form that doesn't get there.
    ///
    /// @param gaveUp whether it is no longer tried
    record Failing(Submitted form, int attempts, String reason, boolean gaveUp) {}
}
