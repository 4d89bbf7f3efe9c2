package be.wijzer.channels.twilio;

/// What Twilio says when asked whether it has a message.
public sealed interface Lookup {
    record Found(String messageSid) implements Lookup {}

    record NotThere() implements Lookup {}

    /// It didn't say.
    record NoAnswer(String code) implements Lookup {}
}
