package be.wijzer.core.formpage;

import java.util.Optional;

/// The links of the last day.
public interface PageLinks {
    /// Keeps it; one that is kept under its key stays as it is.
    void keep(PageLink link);

    Optional<PageLink> find(String key);

    /// Notes that a browser opens it; false where one has already.
    boolean open(String key);
}
