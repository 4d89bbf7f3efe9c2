package be.wijzer.benchmarks;

import java.io.IOException;
import java.time.Duration;

/// Turns over the WhatsApp webhook.
final class WebhookBenchmark implements Benchmark {
    private static final double GOAL = 600;

    @Override
    public String method() {
        return """
        Residents write on WhatsApp: a signed webhook each, with a short Dutch message. A turn is done when the webhook has been
        acknowledged, which is after the durable save, and the first answer has reached the vendor. Throughput: every client goes
        on at once with the next resident. Latencies: new messages at an even pace of half the goal, whatever happens. The load
        client, the vendor's stand-in, the store and one node share the machine. A message that is refused comes again, as Meta brings it.
        The node has worked for three minutes by then, in which its virtual machine compiles what is used; a fresh one does less.
        A store in memory is in the node's heap, which gets 3 GiB for it.
        """;
    }

    @Override
    public boolean run(Program program, Arguments arguments, Report report) throws IOException {
        boolean disk = run(program, arguments, report, "on disk", new Installation.Storage.Disk());
        return run(program, arguments, report, "in memory", new Installation.Storage.Memory()) && disk;
    }

    private static boolean run(
            Program program, Arguments arguments, Report report, String where, Installation.Storage storage)
            throws IOException {
        try (Installation town = Installation.start(program, storage, 1)) {
            int clients = arguments.count("clients", 64);
            Duration time = arguments.seconds(20);
            WhatsAppLoad load = new WhatsAppLoad(town, 32_480_000_000L, arguments.count("residents", 40_000));
            Rush.Done fresh = Rush.closed(clients, time, load::turn);
            report.tell("turns per second, " + where + ", just started", Report.number(fresh.perSecond(), ""));
            Rush.closed(clients, arguments.warmUp(), load::turn);
            load.forget();
            Duration before = town.node().processorTime();
            Rush.Done done = Rush.closed(clients, time, load::turn);
            Duration used = town.node().processorTime().minus(before);
            report.atLeast("turns per second, " + where + ", " + clients + " clients", done.perSecond(), GOAL, "");
            report.tell("processor time of the node per turn, " + where, processorTime(used, done));
            latencies(report, "at full load, " + where, load);
            load.forget();
            Rush.open(GOAL / 2, time, load::turn);
            report.atMost(
                    "acknowledged, p99, at 300 a second, " + where,
                    load.acknowledged().millis(99),
                    150,
                    "ms");
            latencies(report, "at 300 a second, " + where, load);
            long lost = load.withoutAnswer();
            report.tell("messages refused and brought again, " + where, Long.toString(load.again()));
            report.tell("messages not taken in the end, " + where, Long.toString(load.refused()));
            report.tell("answered after half a minute, " + where, Long.toString(load.late()));
            report.tell("residents with fewer answers than messages taken, in the end, " + where, Long.toString(lost));
            report.tell("messages sent twice, " + where, Long.toString(load.twice()));
            report.tell("memory at most, " + where, memory(town.node()));
            return lost == 0 && load.refused() == 0 && load.twice() == 0;
        }
    }

    static String processorTime(Duration used, Rush.Done done) {
        return Report.number(used.toNanos() / 1e6 / done.count(), "ms");
    }

    static String memory(Node node) throws IOException {
        return node.memory("VmHWM").isPresent() ? node.memory("VmHWM").getAsLong() + " MiB" : "unknown";
    }

    private static void latencies(Report report, String when, WhatsAppLoad load) {
        report.tell("acknowledged " + when, percentiles(load.acknowledged()));
        report.tell("answered " + when, percentiles(load.answered()));
    }

    static String percentiles(Latencies latencies) {
        return "p50 %s, p99 %s"
                .formatted(Report.number(latencies.millis(50), "ms"), Report.number(latencies.millis(99), "ms"));
    }
}
