package be.wijzer.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/// The webhook of an installation as Meta calls it: at any node, the same body again until one of them says 200.
final class Webhook {
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final List<Node> nodes;
    private final AtomicLong refused = new AtomicLong();

    Webhook(List<Node> nodes) {
        this.nodes = nodes;
    }

    /// Delivers until it is taken, first at a node that `random` picks, and tells how long that took.
    long deliver(Webhooks.Signed signed, Random random) {
        int first = random.nextInt(nodes.size());
        long start = System.nanoTime();
        for (int attempt = 0; ; attempt++) {
            if (isTaken(nodes.get((first + attempt) % nodes.size()), signed)) {
                return System.nanoTime() - start;
            }
            refused.incrementAndGet();
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new IllegalStateException("no node takes a webhook for " + LONGEST);
            }
            Vendor.pause(BETWEEN);
        }
    }

    private static boolean isTaken(Node node, Webhooks.Signed signed) {
        try {
            return node.connections()
                    .post(Webhooks.PATH, signed.headers(), signed.body())
                    .isGood();
        } catch (IOException _) {
            return false;
        }
    }

    /// How often something was delivered in vain.
    long refused() {
        return refused.get();
    }
}
