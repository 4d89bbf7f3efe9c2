package be.wijzer.intents.knowledge;

import java.util.List;
import java.util.Optional;

/// What a search found.
///
/// @param candidates best first
/// @param cosine of the nearest passage, where meanings were compared
record Ranking(List<Candidate> candidates, Optional<Double> cosine) {}
