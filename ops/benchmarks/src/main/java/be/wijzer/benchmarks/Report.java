package be.wijzer.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The figures of one benchmark: a line each, printed at once and kept in a page with method and hardware.
final class Report {
    private final String name;
    private final String method;
    private final String loadBefore = load();
    private final List<Figure> figures = new ArrayList<>();

    Report(String name, String method) {
        this.name = name;
        this.method = method;
    }

    /// @param goal what it is held against, empty where there is nothing
    /// @param reached whether it does
    record Figure(String what, String value, String goal, boolean reached) {
        private String line() {
            return goal.isEmpty()
                    ? "%s: %s".formatted(what, value)
                    : "%s: %s (goal %s%s)".formatted(what, value, goal, reached ? "" : ", missed");
        }
    }

    void tell(String what, String value) {
        add(new Figure(what, value, "", true));
    }

    void atLeast(String what, double value, double goal, String unit) {
        add(new Figure(what, number(value, unit), "≥ " + number(goal, unit), value >= goal));
    }

    void atMost(String what, double value, double goal, String unit) {
        add(new Figure(what, number(value, unit), "≤ " + number(goal, unit), value <= goal));
    }

    private void add(Figure figure) {
        figures.add(figure);
        System.out.printf("%s · %s\n", name, figure.line());
    }

    static String number(double value, String unit) {
        String digits = value >= 100 || value == Math.rint(value) ? "%.0f" : value >= 1 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, digits + " " + unit, value).strip();
    }

    /// Writes the page over the former one.
    void write(Path folder) throws IOException {
        StringBuilder page = new StringBuilder(
                "# " + name + "\n\n" + method.strip() + "\n\n| Figure | Value | Goal | |\n|---|---|---|---|\n");
        figures.forEach(figure -> page.append("| %s | %s | %s | %s |\n"
                .formatted(
                        figure.what(),
                        figure.value(),
                        figure.goal(),
                        figure.goal().isEmpty() ? "" : figure.reached() ? "reached" : "missed")));
        page.append("\nMeasured %s on %s; load of the machine before %s, after %s.\n"
                .formatted(Instant.now().truncatedTo(ChronoUnit.MINUTES), hardware(), loadBefore, load()));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".md"), page);
    }

    static String hardware() {
        return "%d × %s, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version());
    }

    private static String processor() {
        return lines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown processor");
    }

    private static String load() {
        return lines(Path.of("/proc/loadavg")).stream()
                .findFirst()
                .map(line -> line.split(" ")[0])
                .orElse("unknown");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException _) {
            return List.of();
        }
    }
}
