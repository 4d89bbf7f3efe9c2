package be.wijzer.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs the benchmarks that are named, or all of them.
public final class Benchmarks {
    private Benchmarks() {}

    static Map<String, Benchmark> all() {
        Map<String, Benchmark> all = new LinkedHashMap<>();
        all.put("startup", new StartupBenchmark());
        all.put("webhook", new WebhookBenchmark());
        all.put("website", new WebsiteBenchmark());
        all.put("acknowledgement", new AcknowledgementBenchmark());
        all.put("conversations", new ConversationsBenchmark());
        all.put(
                "understanding",
                new AnswersBenchmark(
                        "/api/v1/voorbeeldstad/model/parse",
                        "text",
                        new SentenceFiles("intents/src/test/resources/evaluation/*.yml"),
                        40));
        all.put(
                "knowledge",
                new AnswersBenchmark(
                        "/api/v1/voorbeeldstad/knowledge/search",
                        "question",
                        new SentenceFiles("intents/src/test/resources/knowledge/*.tsv"),
                        45));
        all.put("interviews", new InterviewsBenchmark());
        all.put("insight", new InsightBenchmark());
        all.put("effect-once", new EffectOnceBenchmark(false));
        all.put("kill", new EffectOnceBenchmark(true));
        return all;
    }

    /// Exits with 0 when everything was right (however fast), 1 when residents got something wrong, 64 for a wrong
    /// call.
    public static void main(String... words) throws IOException {
        System.exit(run(words));
    }

    private static int run(String... words) throws IOException {
        Map<String, Benchmark> all = all();
        Arguments arguments;
        try {
            arguments = Arguments.of(words);
        } catch (IllegalArgumentException wrong) {
            return complain(String.valueOf(wrong.getMessage()), 64);
        }
        List<String> names = arguments.names().isEmpty() ? List.copyOf(all.keySet()) : arguments.names();
        Optional<String> unknown =
                names.stream().filter(name -> !all.containsKey(name)).findFirst();
        if (unknown.isPresent()) {
            return complain(
                    "unknown benchmark " + unknown.get() + "; there are " + String.join(", ", all.keySet()), 64);
        }
        Optional<Program> program = Program.find();
        if (program.isEmpty()) {
            return complain("the application isn't built", 69);
        }
        System.out.println(Report.hardware());
        boolean right = true;
        for (String name : names) {
            Benchmark benchmark = Optional.ofNullable(all.get(name)).orElseThrow();
            Report report = new Report(name, benchmark.method());
            right &= benchmark.run(program.get(), arguments, report);
            report.write(Path.of(arguments.text("results", arguments.text("root", ".") + "/ops/benchmarks/results")));
        }
        return right ? 0 : 1;
    }

    private static int complain(String what, int code) {
        System.err.println(what);
        return code;
    }
}
