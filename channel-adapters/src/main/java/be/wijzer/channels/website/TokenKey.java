package be.wijzer.channels.website;

/// The secret that all nodes sign tokens with. Blocks while it is read; throws `StoreUnavailable` where it can't be.
public interface TokenKey {
    byte[] secret();
}
