package be.wijzer.core.submissions;

/// Where a town handles what residents submit, or where it tells of it.
public interface BackOffice {
    /// Under which deliveries to it are kept; it never changes.
    String name();

    /// Whether this form goes there.
    boolean takes(Submitted form);

    /// Brings a form there; the same form again is taken once.
    Delivery deliver(Submitted form);

    /// What came of a form that was accepted with a ticket.
    default Delivery outcome(Submitted form, String ticket) {
        return new Delivery.Taken();
    }

    /// What came of it.
    sealed interface Delivery {
        record Taken() implements Delivery {}

        /// It will be looked at; the ticket asks what came of it.
        record Accepted(String ticket) implements Delivery {}

        /// It may work another time.
        record TryLater(String reason) implements Delivery {}

        /// It won't work by trying again.
        record Refused(String reason) implements Delivery {}
    }
}
