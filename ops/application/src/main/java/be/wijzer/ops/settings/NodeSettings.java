package be.wijzer.ops.settings;

import java.time.Duration;

/// @param takeover after how long without a sign of life another node is taken for dead
public record NodeSettings(Duration takeover) {}
