package be.wijzer.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/// How soon the webhook is acknowledged on a busy day.
final class AcknowledgementBenchmark implements Benchmark {
    private static final double PER_SECOND = 80;

    @Override
    public String method() {
        return """
        80 messages a second of 10,000 residents come over the WhatsApp webhook at an even pace, and for each message that is
        sent three statuses (sent, delivered, read) within a second, each a webhook of its own. Measured from the request to its
        200, store on disk, after three minutes at the same pace, in which the node's virtual machine compiles what is used; a
        fresh one is slower.
        """;
    }

    @Override
    public boolean run(Program program, Arguments arguments, Report report) throws IOException {
        try (Installation town = Installation.start(program, new Installation.Storage.Disk(), 1)) {
            WhatsAppLoad load = new WhatsAppLoad(town, 32_481_000_000L, arguments.count("residents", 10_000));
            Statuses statuses = new Statuses(town.node());
            try (statuses) {
                town.vendor().tell(statuses::follow);
                Rush.open(PER_SECOND, arguments.seconds(30), load::turn);
                report.tell("messages acknowledged, just started", WebhookBenchmark.percentiles(load.acknowledged()));
                report.tell("statuses acknowledged, just started", WebhookBenchmark.percentiles(statuses.taken));
                Rush.open(PER_SECOND, arguments.warmUp(), load::turn);
                load.forget();
                statuses.taken = new Latencies();
                Rush.open(PER_SECOND, arguments.seconds(30), load::turn);
                town.vendor().tell(_ -> {});
            }
            report.atMost("messages acknowledged, p50", load.acknowledged().millis(50), 20, "ms");
            report.atMost("messages acknowledged, p99", load.acknowledged().millis(99), 200, "ms");
            report.atMost("statuses acknowledged, p50", statuses.taken.millis(50), 20, "ms");
            report.atMost("statuses acknowledged, p99", statuses.taken.millis(99), 200, "ms");
            report.tell("answered", WebhookBenchmark.percentiles(load.answered()));
            report.tell(
                    "webhooks measured",
                    load.acknowledged().count() + " messages, " + statuses.taken.count() + " statuses");
            long lost = load.withoutAnswer() + load.refused() + statuses.refused.get();
            report.tell("residents without an answer, or webhooks refused", Long.toString(lost));
            return lost == 0;
        }
    }

    /// What the vendor tells of each message.
    private static final class Statuses implements AutoCloseable {
        private final Node node;
        private final AtomicLong refused = new AtomicLong();
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private volatile Latencies taken = new Latencies();

        private Statuses(Node node) {
            this.node = node;
        }

        void follow(Sent sent) {
            for (String state : List.of("sent", "delivered", "read")) {
                Duration pause = Duration.ofMillis(ThreadLocalRandom.current().nextLong(1000));
                threads.submit(() -> {
                    Vendor.pause(pause);
                    tell(Webhooks.status(sent, state, Instant.now()));
                });
            }
        }

        private void tell(Webhooks.Signed signed) {
            long start = System.nanoTime();
            try {
                if (node.connections()
                        .post(Webhooks.PATH, signed.headers(), signed.body())
                        .isGood()) {
                    taken.add(System.nanoTime() - start);
                    return;
                }
            } catch (IOException _) {
                // counted below
            }
            refused.incrementAndGet();
        }

        @Override
        public void close() {
            threads.close();
        }
    }
}
