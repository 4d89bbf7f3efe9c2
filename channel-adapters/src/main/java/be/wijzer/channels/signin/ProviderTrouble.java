package be.wijzer.channels.signin;

/// The provider can't be reached, or answers what it shouldn't. Its message holds no claims.
final class ProviderTrouble extends Exception {
    private static final long serialVersionUID = 1;

    ProviderTrouble(String what) {
        super(what);
    }

    ProviderTrouble(String what, Throwable cause) {
        super(what + ": " + cause.getClass().getSimpleName());
    }
}
