package be.wijzer.core.submissions;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The forms that were submitted.
public interface Submissions {
    /// Keeps a form; once for each key.
    ///
    /// @param offices the names of the back offices that wait for it
    void keep(Submitted form, List<String> offices);

    Optional<Submitted> find(String key);

    /// Takes some whose delivery is due, so that no other node does before `until`.
    List<Pending> claim(Instant now, Instant until);

    void delivered(Pending pending);

    /// Notes the ticket it was accepted with, to be asked about at a moment.
    void accepted(Pending pending, String ticket, Instant next);

    /// Notes a failure; without another moment it isn't tried again until somebody asks for it.
    void failed(Pending pending, String reason, Optional<Instant> again);

    /// Tries one again from the start that failed.
    ///
    /// @param delivery its id
    void retry(String delivery, Instant now);

    /// Those of a town whose delivery keeps failing, oldest first.
    List<Failing> failing(MunicipalityId municipality);

    /// A form to be brought to a back office.
    ///
    /// @param delivery the id of this delivery
    /// @param ticket it was accepted with
    /// @param attempts how many have failed
    record Pending(String delivery, Submitted form, String office, Optional<String> ticket, int attempts) {}

    /// A form that doesn't get there.
    ///
    /// @param gaveUp whether it is no longer tried
    record Failing(String delivery, Submitted form, String office, int attempts, String reason, boolean gaveUp) {}
}
