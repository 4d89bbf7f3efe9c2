package be.wijzer.sandbox.talk;

import be.wijzer.sandbox.vendor.VendorChannel;
import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// All talks; those nobody used for longest are forgotten when together they hold too much.
public final class Talks {
    private static final int KEPT_TALKS = 5_000;
    private static final int KEPT_LINES = 20_000;
    private static final int USES_BETWEEN_COUNTS = 500;

    private final Clock clock;
    private final Map<Key, Talk> talks = new LinkedHashMap<>(64, 0.75f, true);
    private int uses;

    public Talks(Clock clock) {
        this.clock = clock;
    }

    public synchronized Talk between(VendorChannel channel, String town, String resident) {
        Talk talk = talks.computeIfAbsent(new Key(channel, town, resident), _ -> new Talk(clock));
        if (++uses % USES_BETWEEN_COUNTS == 0) {
            forget();
        }
        return talk;
    }

    private void forget() {
        int lines = talks.values().stream().mapToInt(Talk::size).sum();
        for (Iterator<Talk> oldest = talks.values().iterator();
                oldest.hasNext() && talks.size() > 1 && (lines > KEPT_LINES || talks.size() > KEPT_TALKS); ) {
            lines -= oldest.next().size();
            oldest.remove();
        }
    }

    private record Key(VendorChannel channel, String town, String resident) {}
}
