package be.wijzer.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How soon a node is ready, and how much memory it takes.
final class StartupBenchmark implements Benchmark {
    private static final int TIMES = 5;

    @Override
    public String method() {
        return """
        A built node, with the quick start that `ops/run` prepares and the store on disk, is started five times, each time with a
        fresh data folder: from the launch of the process until readiness says 200. Then the last one takes 2,000 turns over the
        WhatsApp webhook from 16 clients; its memory is what the kernel counts (`VmRSS`, `VmHWM`).
        """;
    }

    @Override
    public boolean run(Program program, Arguments arguments, Report report) throws IOException {
        List<Duration> times = new ArrayList<>();
        for (int n = 1; n < TIMES; n++) {
            try (Installation town = Installation.start(program, new Installation.Storage.Disk(), 1)) {
                times.add(town.node().starting());
            }
        }
        try (Installation town = Installation.start(program, new Installation.Storage.Disk(), 1)) {
            times.add(town.node().starting());
            Collections.sort(times);
            report.atMost("ready after, median of five", seconds(times.get(TIMES / 2)), 8, "s");
            report.atMost("ready after, slowest of five", seconds(times.getLast()), 8, "s");
            memory(report, "resident memory when ready", town.node(), "VmRSS");
            WhatsAppLoad load = new WhatsAppLoad(town, 32_482_000_000L, arguments.count("residents", 500));
            Rush.times(16, 2000, load::turn);
            memory(report, "resident memory after 2,000 turns", town.node(), "VmRSS");
            memory(report, "resident memory at most", town.node(), "VmHWM");
            return load.refused() == 0;
        }
    }

    private static void memory(Report report, String what, Node node, String name) throws IOException {
        node.memory(name).ifPresent(mebibytes -> report.atMost(what, mebibytes, 600, "MiB"));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
