package be.wijzer.core.store;

/// Nothing could be read or saved just now. Whoever asked may ask again.
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreUnavailable(Throwable cause) {
        super("the store can't be reached", cause);
    }
}
