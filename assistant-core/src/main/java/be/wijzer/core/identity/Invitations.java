package be.wijzer.core.identity;

import java.util.Optional;

/// The invitations of the last hours.
public interface Invitations {
    /// Keeps it, or gives the one that is kept under its key.
    Invited keep(Invited invitation);

    Optional<Invited> find(String key);

    /// Notes that a code is about to be compared; how often that happened since the last right one.
    int guess(String key);

    /// Notes that the code was right.
    void guessed(String key);

    /// Notes that somebody signed in with it; false where somebody has already.
    boolean use(String key);
}
