package be.wijzer.core.skill;

import be.wijzer.core.understanding.Intent;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The skills of this installation, by name and by the intents that start them.
public final class Skills {
    private final Map<String, Skill> byName = new LinkedHashMap<>();
    private final Map<String, Skill> byIntent = new HashMap<>();

    /// Throws `IllegalArgumentException` where two skills have the same name or intent.
    public Skills(Collection<Skill> skills) {
        for (Skill skill : skills) {
            if (byName.put(skill.name(), skill) != null) {
                throw new IllegalArgumentException("two skills named " + skill.name());
            }
            for (String intent : skill.intents()) {
                if (byIntent.put(intent, skill) != null) {
                    throw new IllegalArgumentException("two skills for " + intent);
                }
            }
        }
    }

    public Optional<Skill> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Optional<Skill> forIntent(String intent) {
        return Optional.ofNullable(byIntent.get(intent))
                .or(() -> intent.equals(Intent.OUT_OF_SCOPE)
                        ? Optional.empty()
                        : Optional.ofNullable(byIntent.get(Skill.ANY_OTHER)));
    }

    /// Whether a skill names this intent itself.
    public boolean takes(String intent) {
        return byIntent.containsKey(intent);
    }

    public Collection<Skill> all() {
        return byName.values();
    }

    public Set<String> intents() {
        return Set.copyOf(byIntent.keySet());
    }
}
