package be.wijzer.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/// Residents who write on WhatsApp: each turn is a signed webhook that is acknowledged, and an answer that reaches the
/// vendor.
final class WhatsAppLoad {
    private final Vendor vendor;
    private final Node node;
    private final long firstNumber;
    private final AtomicLongArray turns;
    private final AtomicLongArray taken;
    private final AtomicLong refused = new AtomicLong();
    private final Redelivery redelivery = new Redelivery();
    private final AtomicLong late = new AtomicLong();
    private volatile Latencies acknowledged = new Latencies();
    private volatile Latencies answered = new Latencies();

    WhatsAppLoad(Installation installation, long firstNumber, int residents) {
        vendor = installation.vendor();
        node = installation.node();
        this.firstNumber = firstNumber;
        turns = new AtomicLongArray(residents);
        taken = new AtomicLongArray(residents);
    }

    /// One resident says something and waits for the answer.
    void turn(long number) throws InterruptedException {
        int index = (int) (number % turns.length());
        String resident = Long.toString(firstNumber + index);
        long mine = turns.getAndIncrement(index);
        String text = Words.MESSAGES.get((int) ((number + mine) % Words.MESSAGES.size()));
        CompletableFuture<Sent> answer = vendor.next(resident);
        Webhooks.Signed signed = Webhooks.message(resident, "wamid." + resident + "." + mine, Instant.now(), text);
        long start = System.nanoTime();
        if (!redelivery.bring(() -> node.connections()
                .post(Webhooks.PATH, signed.headers(), signed.body())
                .isGood())) {
            refused.incrementAndGet();
            return;
        }
        taken.incrementAndGet(index);
        acknowledged.add(System.nanoTime() - start);
        try {
            answered.add(answer.get(30, TimeUnit.SECONDS).at() - start);
        } catch (TimeoutException _) {
            late.incrementAndGet();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Forgets what was measured so far.
    void forget() {
        acknowledged = new Latencies();
        answered = new Latencies();
    }

    Latencies acknowledged() {
        return acknowledged;
    }

    Latencies answered() {
        return answered;
    }

    /// How often a message was brought again.
    long again() {
        return redelivery.again();
    }

    /// How many turns were not taken in the end.
    long refused() {
        return refused.get();
    }

    /// How many turns were taken, and not answered within half a minute.
    long late() {
        return late.get();
    }

    /// Waits until nothing has to leave any more. How many residents got fewer messages
    /// than were taken from them.
    long withoutAnswer() throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        long before = -1;
        while (vendor.count() != before && System.nanoTime() < end) {
            before = vendor.count();
            Vendor.pause(Duration.ofSeconds(10));
        }
        long without = 0;
        for (int index = 0; index < turns.length(); index++) {
            if (vendor.distinctTo(Long.toString(firstNumber + index)).size() < taken.get(index)) {
                without++;
            }
        }
        return without;
    }

    /// How many messages were sent more than once.
    long twice() {
        long twice = 0;
        for (int index = 0; index < turns.length(); index++) {
            String resident = Long.toString(firstNumber + index);
            twice +=
                    vendor.sentTo(resident).size() - vendor.distinctTo(resident).size();
        }
        return twice;
    }
}
