package be.wijzer.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How soon the pages of the report open, whatever the number of events behind them.
final class InsightBenchmark implements Benchmark {
    private static final int OPENED = 30;
    private static final double GOAL = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final List<String> PRODUCTS =
            List.of("reispaspoort", "rijbewijs-aanvragen", "identiteitskaart-aanvragen", "kids-id", "geboorteaangifte");

    private static final List<String> PAGES = List.of(
            "/desk/report",
            "/desk/report/questions",
            "/desk/report/asked",
            "/desk/report/asked?outcome=unknown",
            "/desk/report/asked?outcome=no",
            "/desk/report/products",
            "/desk/report/products/%s",
            "/desk/report/rising",
            "/desk/report/updates",
            "/desk/report/examples",
            "/desk/report/catalogue",
            "/desk/report/months.csv",
            "/desk/report/products.csv");

    @Override
    public String method() {
        return """
        One node on the embedded store (on disk, a process of its own). Events of a year are noted through the interface that the
        nodes note theirs with; the node folds them into figures meanwhile. Then somebody of the communication team, signed in at
        the sandbox, opens each page thirty times, one after another; the time includes HTTP.
        """;
    }

    @Override
    public boolean run(Program program, Arguments arguments, Report report) throws IOException {
        int count = arguments.count("events", 1_000_000);
        try (Sandbox sandbox = Sandbox.start(program);
                Installation town = Installation.start(
                        program,
                        new Installation.Storage.Shared(),
                        1,
                        "--sandbox.address=" + sandbox.address(),
                        "--wijzer.mail.host=");
                StoredEvents events = new StoredEvents(town.storeUri().orElseThrow(), products())) {
            long start = System.nanoTime();
            events.note(count);
            report.tell("events noted", "%,d in %.0f s".formatted(count, seconds(start)));
            await(events::areFolded);
            report.tell("noted and folded into figures after", Report.number(seconds(start), "s"));
            await(events::areGrouped);
            String desk = "http://localhost:" + town.node().port();
            try (StaffBrowser browser = StaffBrowser.signedIn(desk, sandbox.issuer())) {
                return measure(browser, report);
            }
        }
    }

    private static List<String> products() {
        List<String> products = new ArrayList<>(PRODUCTS);
        for (int n = 0; n < 150; n++) {
            products.add("pagina-" + n);
        }
        return products;
    }

    private static boolean measure(StaffBrowser browser, Report report) throws IOException {
        boolean right = true;
        for (String page : PAGES) {
            String path = page.formatted(PRODUCTS.getFirst());
            Latencies latencies = new Latencies();
            for (int n = 0; n < OPENED; n++) {
                long before = System.nanoTime();
                String text = browser.get(path);
                latencies.add(System.nanoTime() - before);
                right &= !text.isBlank();
            }
            report.tell(
                    path,
                    String.format(Locale.ROOT, "p50 %.0f ms, p95 %.0f ms", latencies.millis(50), latencies.millis(95)));
            report.atMost(path + ", slowest", latencies.millis(100), GOAL, "ms");
        }
        return right;
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IOException("the figures aren't up to date after " + PATIENCE);
            }
            Vendor.pause(Duration.ofMillis(200));
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
