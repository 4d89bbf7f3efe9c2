package be.wijzer.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// Whether many stored conversations make a turn slower.
final class ConversationsBenchmark implements Benchmark {
    private static final long ORIGINAL = 32_490_000_000L;
    private static final int FEW = 1_000;
    private static final int ONCE = 500;
    private static final double PER_SECOND = 50;

    @Override
    public String method() {
        return """
        One node on the embedded store (on disk, a process of its own). A conversation of six turns is held, then stored again
        and again under other numbers. Residents write at an even pace of 50 a second, each once and none before, so that
        their conversations aren't in the node's memory; others have written at random for a while. A turn's latency runs from the
        webhook to its 200, which includes reading, running and the durable save.
        """;
    }

    @Override
    public boolean run(Program program, Arguments arguments, Report report) throws IOException {
        int many = arguments.count("conversations", 200_000);
        Duration time = arguments.seconds(30);
        try (Installation town = Installation.start(program, new Installation.Storage.Shared(), 1);
                StoredConversations stored =
                        new StoredConversations(town.storeUri().orElseThrow(), ORIGINAL)) {
            new Talk(town.vendor(), Long.toString(ORIGINAL), Words.MESSAGES.subList(0, 6))
                    .undisturbed(new Webhook(town.nodes()));
            stored.fill(FEW);
            WhatsAppLoad load = new WhatsAppLoad(town, ORIGINAL + 1, many);
            again(load, time, 0);
            Latencies few = once(load, time, 0);
            report.tell("turn with %,d stored conversations".formatted(FEW), WebhookBenchmark.percentiles(few));
            long start = System.nanoTime();
            stored.fill(many);
            report.tell(
                    "filled to %,d".formatted(stored.count()), Report.number((System.nanoTime() - start) / 1e9, "s"));
            Latencies full = once(load, time, many / 2);
            report.tell("turn with %,d stored conversations".formatted(many), WebhookBenchmark.percentiles(full));
            report.atMost("ratio of the medians", full.millis(50) / few.millis(50), 1.2, "×");
            report.atMost("ratio of the p95", full.millis(95) / few.millis(95), 1.2, "×");
            return load.refused() == 0;
        }
    }

    /// Of a thousand residents the last ones, once each, after the others have written again and again.
    private static Latencies once(WhatsAppLoad load, Duration time, int first) {
        load.forget();
        again(load, time, first);
        load.forget();
        Duration all = Duration.ofMillis(Math.round(1000 * ONCE / PER_SECOND));
        Rush.open(PER_SECOND, all, turn -> load.turn(first + FEW - ONCE + turn));
        return load.acknowledged();
    }

    private static void again(WhatsAppLoad load, Duration time, int first) {
        RandomGenerator random = RandomGenerator.getDefault();
        Rush.open(PER_SECOND, time, _ -> load.turn(first + random.nextInt(FEW - ONCE)));
    }
}
