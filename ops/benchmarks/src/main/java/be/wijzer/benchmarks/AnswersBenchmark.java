package be.wijzer.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// How soon a sentence is understood, or a question answered, over the public interface.
///
/// @param path of the interface
/// @param field that holds the sentence
/// @param files of the sentences that weren't heard before
/// @param goal in milliseconds for 99 of a hundred of them
record AnswersBenchmark(String path, String field, SentenceFiles files, double goal) implements Benchmark {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String method() {
        return """
        Sentences of residents are posted to `%s`, one after another over one connection, after a warm-up: the time includes HTTP.
        New ones were never heard before (`%s`); known ones are repeated. Then 16 clients at once.
        """.formatted(path, files.pattern());
    }

    @Override
    public boolean run(Program program, Arguments arguments, Report report) throws IOException {
        try (Installation town = Installation.start(program, new Installation.Storage.Memory(), 1)) {
            Connections connections = town.node().connections();
            Duration time = arguments.seconds(15);
            List<String> known = Words.MESSAGES;
            Latencies warm = new Latencies();
            town.node().awaitRest();
            Rush.closed(2, time, turn -> ask(connections, at(known, turn), warm));
            Latencies repeated = new Latencies();
            Rush.closed(1, time.dividedBy(3), turn -> ask(connections, at(known, turn), repeated));
            Latencies fresh = new Latencies();
            List<String> unheard = files.sentences(Path.of(arguments.text("root", ".")));
            Rush.times(1, unheard.size(), turn -> ask(connections, at(unheard, turn), fresh));
            report.atMost("new sentences, p99", fresh.millis(99), goal, "ms");
            report.tell("new sentences", WebhookBenchmark.percentiles(fresh));
            report.tell("known sentences", WebhookBenchmark.percentiles(repeated));
            Latencies busy = new Latencies();
            Rush.Done done = Rush.closed(16, time.dividedBy(3), turn -> ask(connections, at(known, turn), busy));
            report.tell("known sentences per second, 16 clients", Report.number(done.perSecond(), ""));
            report.tell("embedder", program.arguments().isEmpty() ? "none" : "native");
            return true;
        }
    }

    private static String at(List<String> sentences, long turn) {
        return sentences.get((int) (turn % sentences.size()));
    }

    private void ask(Connections connections, String sentence, Latencies latencies) throws IOException {
        byte[] body = JSON.writeValueAsBytes(Map.of(field, sentence));
        long start = System.nanoTime();
        Connections.Answer answer = connections.post(path, Map.of(), body);
        if (!answer.isGood()) {
            throw new IOException(path + " says " + answer.status() + " " + answer.body());
        }
        latencies.add(System.nanoTime() - start);
    }
}
