package be.wijzer.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What providers do to events: repeat them, hold them back, and bring them in another order at another node. Closing
/// waits
/// for all that is under way.
final class Disturbance implements AutoCloseable {
    private static final List<String> STATES = List.of("sent", "delivered", "read");

    private final Webhook webhook;
    private final long seed;
    private final int mostCopies;
    private final Duration latest;
    private final AtomicLong events = new AtomicLong();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param mostCopies how often an event comes at most
    /// @param latest how late a copy or a status comes at most
    Disturbance(Webhook webhook, long seed, int mostCopies, Duration latest) {
        this.webhook = webhook;
        this.seed = seed;
        this.mostCopies = mostCopies;
        this.latest = latest;
    }

    /// Delivers an event now, and copies of it later.
    void deliver(String id, Webhooks.Signed signed) {
        Random random = random(id);
        int copies = random.nextInt(mostCopies);
        for (int copy = 0; copy < copies; copy++) {
            late(signed, random);
        }
        webhook.deliver(signed, random);
        events.incrementAndGet();
    }

    /// Tells what becomes of each message that `heard` selects.
    void follow(Vendor vendor, Predicate<Sent> heard) {
        vendor.tell(sent -> {
            if (heard.test(sent)) {
                follow(sent);
            }
        });
    }

    private void follow(Sent sent) {
        Random random = random(sent.id());
        Instant now = Instant.now();
        List<String> states = new ArrayList<>(STATES.stream()
                .flatMap(state ->
                        IntStream.rangeClosed(0, random.nextInt(mostCopies)).mapToObj(_ -> state))
                .toList());
        Collections.shuffle(states, random);
        states.forEach(state -> late(Webhooks.status(sent, state, now), random));
    }

    private void late(Webhooks.Signed signed, Random random) {
        Duration pause = Duration.ofMillis(random.nextLong(latest.toMillis()));
        long own = random.nextLong();
        try {
            threads.submit(() -> {
                Vendor.pause(pause);
                webhook.deliver(signed, new Random(own));
            });
            events.incrementAndGet();
        } catch (RejectedExecutionException _) {
            // it is over: of what is sent from now on nothing more is heard
        }
    }

    private Random random(String id) {
        return new Random(seed * 31 + id.hashCode());
    }

    /// How many events were brought, copies included.
    long events() {
        return events.get();
    }

    @Override
    public void close() {
        threads.close();
    }
}
