package be.wijzer.core.identity;

/// How sure a sign-in is, weakest first: the levels of eIDAS, as ACM/IDM gives them.
public enum AssuranceLevel {
    LOW,
    SUBSTANTIAL,
    HIGH;

    public boolean meets(AssuranceLevel asked) {
        return compareTo(asked) >= 0;
    }
}
