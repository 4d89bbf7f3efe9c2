package be.wijzer.core.insight;

import java.util.List;

/// Where events are kept. Repeating one is harmless.
public interface Events {
    void note(List<Event> events);
}
