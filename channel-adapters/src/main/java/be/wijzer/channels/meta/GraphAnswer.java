package be.wijzer.channels.meta;

/// What came of one request to the Graph API.
public sealed interface GraphAnswer {
    /// Done, with a body that could be read.
    record Done(Node body) implements GraphAnswer {}

    /// Clearly not done, and why.
    record Refused(int status, GraphError error) implements GraphAnswer {}

    /// An answer that isn't the Graph API's, for instance a proxy's page.
    record Unreadable(int status) implements GraphAnswer {}

    /// The request never left.
    record NotReached(String why) implements GraphAnswer {}

    /// The request left, no answer came.
    record Unanswered(String why) implements GraphAnswer {}
}
