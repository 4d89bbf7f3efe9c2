package be.wijzer.core.contactcentre;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;
import java.util.List;

/// The questions residents left, until somebody has answered them.
public interface Questions {
    /// Keeps a question; once for each key.
    void leave(LeftQuestion question);

    /// Those of a town that nobody has answered yet, oldest first.
    List<LeftQuestion> open(MunicipalityId municipality);

    /// Notes that somebody has answered it. A key that isn't there, or is closed, is left as it is.
    void close(String key, String account, Instant at);
}
