package be.wijzer.core.identity;

/// In whose name a resident acts.
public sealed interface Capacity {
    /// For themselves.
    record Citizen() implements Capacity {}

    /// For an association.
    ///
    /// @param number of the Crossroads Bank for Enterprises, ten digits
    record Association(String number, String name) implements Capacity {}

    /// For an enterprise.
    ///
    /// @param number of the Crossroads Bank for Enterprises, ten digits
    record Enterprise(String number, String name) implements Capacity {}
}
