package be.wijzer.intents.knowledge;

import java.util.List;
import java.util.Optional;

/// What a search found.
///
/// @param candidates best first
/// @param beyond how near the question lies to one that no town answers, where meanings were compared
record Ranking(List<Candidate> candidates, Optional<Double> beyond) {}
