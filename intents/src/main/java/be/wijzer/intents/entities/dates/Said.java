package be.wijzer.intents.entities.dates;

/// A value with the tokens it was read from.
record Said(int from, int next, DateValue value) {}
