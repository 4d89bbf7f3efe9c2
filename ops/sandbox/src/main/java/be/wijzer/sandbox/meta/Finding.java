package be.wijzer.sandbox.meta;

/// Something in a request that Meta refuses, with its code and what is wrong.
public record Finding(int code, String details) {}
