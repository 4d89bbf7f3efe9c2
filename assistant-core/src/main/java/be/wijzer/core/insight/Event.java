package be.wijzer.core.insight;

import java.time.Instant;
import java.util.Map;

/// Something that happened, to be counted. It holds no words of a resident, save the question of a `question` or
/// `feedback`, from which `Masking` has taken whatever could tell who asked.
///
/// @param id unique: noting an event twice counts it once
/// @param name for instance `question`, `answered`, `handed_over`
/// @param facts short words such as intent, decision, product
public record Event(
        String id,
        String name,
        String municipality,
        String channel,
        String conversation,
        Instant at,
        Map<String, String> facts) {
    public Event {
        facts = Map.copyOf(facts);
    }

    String fact(String name) {
        return facts.getOrDefault(name, "none");
    }
}
