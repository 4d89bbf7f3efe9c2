package be.wijzer.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// Whether many stored conversations make a turn slower.
final class ConversationsBenchmark implements Benchmark {
    private static final long ORIGINAL = 32_490_000_000L;
    private static final int FEW = 1_000;
    private static final double PER_SECOND = 50;

    @Override
    public String method() {
        return """
        One node on the embedded store (on disk, a process of its own). A conversation of six turns is held, then stored again
        and again under other numbers. Residents picked at random among the stored ones write at an even pace of 50 a second;
        a turn's latency runs from the webhook to its 200, which includes reading, running and the durable save.
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
            measure(load, time, FEW);
            load.forget();
            measure(load, time, FEW);
            Latencies few = load.acknowledged();
            report.tell("turn with %,d stored conversations".formatted(FEW), WebhookBenchmark.percentiles(few));
            long start = System.nanoTime();
            stored.fill(many);
            report.tell(
                    "filled to %,d".formatted(stored.count()), Report.number((System.nanoTime() - start) / 1e9, "s"));
            measure(load, time.dividedBy(3), many);
            load.forget();
            measure(load, time, many);
            Latencies full = load.acknowledged();
            report.tell("turn with %,d stored conversations".formatted(many), WebhookBenchmark.percentiles(full));
            report.atMost("ratio of the medians", full.millis(50) / few.millis(50), 1.2, "×");
            report.atMost("ratio of the p95", full.millis(95) / few.millis(95), 1.2, "×");
            return load.refused() == 0;
        }
    }

    private static void measure(WhatsAppLoad load, Duration time, int among) {
        RandomGenerator random = RandomGenerator.getDefault();
        Rush.open(PER_SECOND, time, _ -> load.turn(random.nextInt(among)));
    }
}
