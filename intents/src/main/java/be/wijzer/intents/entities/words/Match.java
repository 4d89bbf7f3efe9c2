package be.wijzer.intents.entities.words;

/// What a rule read, and the token after it.
public record Match<T>(T value, int next) {}
