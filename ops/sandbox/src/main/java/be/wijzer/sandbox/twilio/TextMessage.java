package be.wijzer.sandbox.twilio;

import java.time.Instant;

/// A text message that was taken.
record TextMessage(String sid, String from, String to, String body, Instant at) {}
