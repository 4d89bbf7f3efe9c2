package be.wijzer.sandbox.vendor;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The latest requests of one direction and channel, oldest first; older ones are forgotten.
public final class Journal {
    private static final int KEPT = 10_000;

    private final Deque<Entry> entries = new ArrayDeque<>();
    private long sequence;

    public synchronized void write(Instant at, String method, String path, String body, int status, String answer) {
        entries.addLast(new Entry(++sequence, at, method, path, body, status, answer));
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
    }

    public synchronized List<Entry> after(long sequence) {
        return entries.stream().filter(entry -> entry.sequence() > sequence).toList();
    }

    public synchronized void clear() {
        entries.clear();
    }

    /// `body` and `answer` as they were on the wire.
    public record Entry(
            long sequence, Instant at, String method, String path, String body, int status, String answer) {}
}
