package be.wijzer.core.reports;

import be.wijzer.core.municipality.MunicipalityId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where reports are kept. Every method throws `StoreUnavailable` where nothing could be read or written.
public interface Reports {
    /// Keeps a new report; false where its number is taken.
    boolean add(Report report);

    Optional<Report> find(MunicipalityId municipality, String reference);

    /// Replaces the version it was made from; false when another change came first.
    boolean replace(Report changed);

    /// The open ones of one kind, newest first.
    List<Report> open(MunicipalityId municipality, String category);

    /// Those that anyone with one of these identities follows, newest first.
    List<Report> followedBy(MunicipalityId municipality, Collection<String> identities);

    /// All of a town, newest first.
    List<Report> all(MunicipalityId municipality);

    /// Those that have something left to do: to pass on, to ask about, or to tell.
    List<Report> unfinished(MunicipalityId municipality);
}
