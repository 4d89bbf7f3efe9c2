package be.wijzer.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Turns over the website's interface.
final class WebsiteBenchmark implements Benchmark {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CONVERSATIONS = "/api/v1/voorbeeldstad/conversations";
    private static final double GOAL = 1000;

    @Override
    public String method() {
        return """
        Visitors of the website: each opens a conversation and then posts short Dutch messages. A turn is done when the message
        has been accepted, which is after the durable save of message and answer; the answer can be read from then on. Throughput:
        every client goes on at once with the next conversation. Latencies: messages at an even pace of half the goal. At the end
        every conversation is read and each message is held to have been answered. The load client, the store and one node share
        the machine; the limits for one network address are off. A message that is refused comes again, as the widget brings it.
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
            Visitors visitors = new Visitors(town.node().connections(), arguments.count("residents", 20_000));
            Rush.Done opened = visitors.open(clients);
            report.tell("conversations opened per second, " + where, Report.number(opened.perSecond(), ""));
            Rush.Done fresh = Rush.closed(clients, time, visitors::turn);
            report.tell("turns per second, " + where + ", just started", Report.number(fresh.perSecond(), ""));
            Rush.closed(clients, arguments.warmUp(), visitors::turn);
            Duration before = town.node().processorTime();
            Rush.Done done = Rush.closed(clients, time, visitors::turn);
            Duration used = town.node().processorTime().minus(before);
            report.atLeast("turns per second, " + where + ", " + clients + " clients", done.perSecond(), GOAL, "");
            report.tell("processor time of the node per turn, " + where, WebhookBenchmark.processorTime(used, done));
            visitors.accepted = new Latencies();
            Rush.open(GOAL / 2, time, visitors::turn);
            report.atMost("accepted, p99, at 500 a second, " + where, visitors.accepted.millis(99), 150, "ms");
            report.tell("accepted at 500 a second, " + where, WebhookBenchmark.percentiles(visitors.accepted));
            long lost = visitors.withoutAnswer() + visitors.refused.get();
            report.tell("messages refused and brought again, " + where, Long.toString(visitors.redelivery.again()));
            report.tell("messages without an answer, or refused in the end, " + where, Long.toString(lost));
            report.tell("memory at most, " + where, WebhookBenchmark.memory(town.node()));
            return lost == 0;
        }
    }

    private static final class Visitors {
        private final Connections connections;
        private final int count;
        private final Map<Integer, Visitor> all = new ConcurrentHashMap<>();
        private final AtomicLong refused = new AtomicLong();
        private final Redelivery redelivery = new Redelivery();
        private volatile Latencies accepted = new Latencies();

        private record Visitor(String path, Map<String, String> headers, AtomicLong said) {}

        private Visitors(Connections connections, int count) {
            this.connections = connections;
            this.count = count;
        }

        Rush.Done open(int clients) {
            return Rush.times(clients, count, this::open);
        }

        private void open(long number) throws IOException {
            Connections.Answer answer =
                    connections.post(CONVERSATIONS, Map.of(), "{\"language\":\"nl\"}".getBytes(UTF_8));
            if (answer.status() != 201) {
                throw new IOException("no conversation: " + answer.status() + " " + answer.body());
            }
            JsonNode opened = JSON.readTree(answer.body());
            String path = CONVERSATIONS + "/" + opened.path("conversation").asString() + "/messages";
            Map<String, String> headers =
                    Map.of("Authorization", "Bearer " + opened.path("token").asString());
            all.put((int) number, new Visitor(path, headers, new AtomicLong()));
        }

        void turn(long number) {
            Visitor visitor =
                    Optional.ofNullable(all.get((int) (number % count))).orElseThrow();
            long mine = visitor.said().getAndIncrement();
            String text = Words.MESSAGES.get((int) ((number + mine) % Words.MESSAGES.size()));
            byte[] body = JSON.writeValueAsBytes(Map.of("id", "m" + mine, "text", text));
            long start = System.nanoTime();
            if (redelivery.bring(() ->
                    connections.post(visitor.path(), visitor.headers(), body).status() == 202)) {
                accepted.add(System.nanoTime() - start);
            } else {
                refused.incrementAndGet();
            }
        }

        /// How many messages have no line of the assistant after them, or are not there.
        long withoutAnswer() throws IOException {
            long without = 0;
            for (Visitor visitor : all.values()) {
                long answered = 0;
                String before = "";
                for (JsonNode message : transcript(visitor)) {
                    String from = message.path("from").asString();
                    answered += from.equals("assistant") && before.equals("resident") ? 1 : 0;
                    before = from;
                }
                without += Math.max(0, visitor.said().get() - answered);
            }
            return without;
        }

        private List<JsonNode> transcript(Visitor visitor) throws IOException {
            List<JsonNode> all = new ArrayList<>();
            for (long after = 0; ; ) {
                JsonNode page = JSON.readTree(connections
                                .get(visitor.path() + "?after=" + after, visitor.headers())
                                .body())
                        .path("messages");
                if (page.isEmpty()) {
                    return all;
                }
                page.forEach(all::add);
                after = all.getLast().path("sequence").asLong();
            }
        }
    }
}
