package be.wijzer.intents.entities;

/// A stretch of tokens that names something, before overlaps are settled.
record Found(String type, int from, int next, Object value) {}
