package be.wijzer.core.catalogue;

/// The part of a product a question is about ("wat kost …", "wat moet ik meebrengen").
public enum Aspect {
    WHAT,
    COST,
    BRING,
    HOW,
    CONDITIONS,
    DURATION,
    WHERE,
    WHEN,
    CONTACT
}
