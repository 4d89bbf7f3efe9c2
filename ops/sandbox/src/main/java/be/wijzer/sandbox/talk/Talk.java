package be.wijzer.sandbox.talk;

import be.wijzer.sandbox.talk.Line.Choice;
import be.wijzer.sandbox.talk.Line.From;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one resident and one town said on one channel. Not knowing when the resident last wrote, it counts as open:
/// a program may have written to the assistant past the sandbox.
public final class Talk {
    private static final Duration WINDOW = Duration.ofHours(24);
    private static final int KEPT = 200;

    private final Clock clock;
    private final List<Line> lines = new ArrayList<>();
    private @Nullable Instant lastFromResident;
    private boolean isTyping;
    private long sequence;
    private long version;

    Talk(Clock clock) {
        this.clock = clock;
    }

    public synchronized Line add(From from, String id, String kind, String text) {
        return add(from, id, kind, text, List.of(), null, "", null);
    }

    public synchronized Line add(
            From from,
            String id,
            String kind,
            String text,
            List<Choice> choices,
            @Nullable String link,
            String state,
            @Nullable String raw) {
        Line line = new Line(++sequence, clock.instant(), from, id, kind, text, choices, link, state, raw);
        lines.add(line);
        if (lines.size() > KEPT) {
            lines.removeFirst();
        }
        if (from == From.RESIDENT) {
            lastFromResident = line.at();
        } else {
            isTyping = false;
        }
        version++;
        return line;
    }

    public synchronized void become(String id, String state) {
        lines.replaceAll(line -> line.id().equals(id) ? line.become(state) : line);
        version++;
    }

    public synchronized void typing(boolean typing) {
        isTyping = typing;
        version++;
    }

    /// The newest choice with this id that was offered, with the line that offers it.
    public synchronized Optional<Offered> offered(String choice) {
        return lines.reversed().stream()
                .flatMap(line -> line.choices().stream()
                        .filter(offered -> offered.id().equals(choice))
                        .map(offered -> new Offered(line.id(), offered)))
                .findFirst();
    }

    public synchronized boolean isWindowOpen() {
        return lastFromResident == null || lastFromResident.plus(WINDOW).isAfter(clock.instant());
    }

    /// As if the resident wrote just now, or had been silent for more than a day.
    public synchronized void setWindow(boolean open) {
        lastFromResident =
                open ? clock.instant() : clock.instant().minus(WINDOW).minusSeconds(1);
    }

    public synchronized Screen screen(long after) {
        return new Screen(
                version,
                isTyping,
                lines.stream().filter(line -> line.sequence() > after).toList());
    }

    public synchronized void clear() {
        lines.clear();
        isTyping = false;
        version++;
    }

    synchronized int size() {
        return lines.size();
    }

    public record Offered(String line, Choice choice) {}

    /// `version` grows with every change.
    public record Screen(long version, boolean typing, List<Line> messages) {}
}
