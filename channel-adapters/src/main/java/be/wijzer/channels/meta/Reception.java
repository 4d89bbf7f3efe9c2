package be.wijzer.channels.meta;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// What a channel does with the bodies of its webhook.
public interface Reception {
    /// The ids of the accounts a body speaks of, whether they are ours or not.
    Set<String> accounts(Node body);

    /// Takes in the events of a body, in their order, without blocking. What comes back completes when all of it
    /// has been saved; it fails with `StoreUnavailable` where it couldn't be.
    Collection<? extends CompletableFuture<?>> take(Node body);
}
