package be.wijzer.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Whole interviews: a report, a certificate, and a form with many rules.
final class InterviewsBenchmark implements Benchmark {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> ACCOUNTS =
            List.of("anna", "karim", "lotte", "jozef", "fatima", "tom", "marie", "bram", "elif", "pieter");
    private static final List<String> PROBLEMS = List.of(
            "de straatlamp brandt niet",
            "er ligt sluikstort",
            "er zit een put in de weg",
            "de glasbol zit vol",
            "er is een boom omgevallen",
            "het verkeersbord is weg");
    private static final Pattern INVITATION = Pattern.compile("(/signin/[A-Za-z0-9_-]{43})");
    private static final Pattern CODE = Pattern.compile("deze code: (\\d{3}) (\\d{3})");
    private static final Pattern FILE = Pattern.compile("(/files/p\\.[A-Za-z0-9_-]+)");
    private static final int MOST_TURNS = 12;
    private static final double STEP_GOAL = 20;

    @Override
    public String method() {
        return """
        Whole interviews over the website's interface, one node with its store on disk. A report: kind, place, day and contact
        are asked, and it is confirmed; each is at a place of its own. A certificate: the resident signs in on the page, with the
        code, at the sandbox's provider, the certificate comes from the sandbox's register, and the file is opened. Each is begun
        at once after the former, by so many clients. A turn runs from the message to its acceptance, after the durable save of
        message and answer. The form of ten steps has a hundred rules in FEEL; its steps are taken one after another by one
        client with the store in memory, as turns of a conversation and by the interface for trying a form, which keeps nothing;
        both include HTTP, and begin when the town's own examples are learned and the same was done as long before. The load
        client, the sandbox, the store and the node share the machine.
        """;
    }

    @Override
    public boolean run(Program program, Arguments arguments, Report report) throws IOException {
        Path folder = Files.createTempDirectory("wijzer-bench");
        try (Sandbox sandbox = Sandbox.start(program)) {
            Path configuration = Files.createDirectories(folder.resolve("configuration"));
            Files.writeString(configuration.resolve("wijzer.yml"), "wijzer: {website: {limits: {enabled: false}}}\n");
            TenSteps.write(configuration);
            List<String> settings =
                    List.of("--wijzer.config=" + configuration, "--sandbox.address=" + sandbox.address());
            boolean right = true;
            try (Node node = started(program, settings, folder, "disk")) {
                right &= reports(node, arguments, report);
                right &= certificates(node, arguments, report);
            }
            try (Node node = started(program, settings, folder, "memory", "--wijzer.mongodb.uri=memory")) {
                right &= steps(node, arguments, report);
                right &= tried(node, arguments, report);
            }
            return right;
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static Node started(Program program, List<String> settings, Path folder, String name, String... more)
            throws IOException {
        List<String> all = Stream.of(
                        settings.stream(),
                        Stream.of(more),
                        Stream.of("--wijzer.data-directory=" + folder.resolve(name)))
                .flatMap(part -> part)
                .toList();
        Node node = Node.start(program, all, folder.resolve(name + ".log"));
        node.awaitReady();
        return node;
    }

    /// Something that is held to its end: whether it got there.
    private interface Interview {
        boolean hold(long number, Latencies turns) throws IOException;
    }

    private static boolean measured(String what, Interview interview, int clients, Duration time, Report report) {
        Rush.closed(clients, time.dividedBy(2), number -> interview.hold(number, new Latencies()));
        Latencies turns = new Latencies();
        AtomicLong wrong = new AtomicLong();
        long first = System.nanoTime();
        Rush.Done done = Rush.closed(clients, time, number -> {
            if (!interview.hold(first + number, turns)) {
                wrong.incrementAndGet();
            }
        });
        report.tell(what + " per second, " + clients + " clients", Report.number(done.perSecond(), ""));
        report.tell("a turn of " + what, WebhookBenchmark.percentiles(turns));
        report.tell(what + " that didn't come to their end", Long.toString(wrong.get()));
        return wrong.get() == 0;
    }

    private static boolean reports(Node node, Arguments arguments, Report report) {
        return measured(
                "reports",
                (number, turns) -> reported(new Visitor(node.connections(), turns), number),
                arguments.count("clients", 8),
                arguments.seconds(20),
                report);
    }

    /// Answers what is asked, whichever comes first.
    private static boolean reported(Visitor visitor, long number) throws IOException {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("onder nummer", "");
        answers.put("Mag ik de melding", "ja");
        answers.put("Klopt dit", "ja");
        answers.put("Wat is er aan de hand", PROBLEMS.get((int) Math.floorMod(number, (long) PROBLEMS.size())));
        answers.put("Waar is het", "in de " + letters(number) + "straat");
        answers.put("In welke straat", "in de " + letters(number) + "straat");
        answers.put("een foto", "nee");
        answers.put("Sinds welke dag", "gisteren");
        answers.put("op de hoogte houden", "anoniem");
        String heard = visitor.says("ik wil een melding doen");
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            String last = heard;
            String answer = answers.entrySet().stream()
                    .filter(each -> last.contains(each.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new IOException("an unexpected question: " + last));
            if (answer.isEmpty()) {
                return true;
            }
            heard = visitor.says(answer);
        }
        return false;
    }

    private static String letters(long number) {
        StringBuilder letters = new StringBuilder();
        for (long rest = Math.abs(number); rest > 0; rest /= 20) {
            letters.append("bcdfghjklmnpqrstvwxz".charAt((int) (rest % 20)));
        }
        return letters.append('a').toString();
    }

    private static boolean certificates(Node node, Arguments arguments, Report report) {
        URI address = URI.create("http://localhost:" + node.port());
        try (HttpClient client = HttpClient.newHttpClient()) {
            return measured(
                    "certificates",
                    (number, turns) -> {
                        Visitor visitor = new Visitor(node.connections(), turns);
                        String asked = visitor.says("ik heb een bewijs van woonst nodig");
                        Matcher code = CODE.matcher(asked);
                        if (!code.find()) {
                            return false;
                        }
                        ResidentBrowser browser = new ResidentBrowser(client);
                        browser.signsIn(
                                address.resolve(found(INVITATION, asked)),
                                code.group(1) + code.group(2),
                                ACCOUNTS.get((int) Math.floorMod(number, (long) ACCOUNTS.size())));
                        String file = found(FILE, visitor.news());
                        return browser.get(address.resolve(file)).body().startsWith("%PDF");
                    },
                    arguments.count("clients", 8),
                    arguments.seconds(20),
                    report);
        }
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("not said: " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static boolean steps(Node node, Arguments arguments, Report report) throws IOException {
        Duration time = arguments.seconds(20);
        AtomicLong wrong = new AtomicLong();
        node.awaitRest();
        Rush.closed(1, time, _ -> filled(node, new Latencies()));
        Latencies steps = new Latencies();
        Rush.closed(1, time, _ -> {
            if (!filled(node, steps)) {
                wrong.incrementAndGet();
            }
        });
        report.atMost("a step of ten with a hundred rules, p99", steps.millis(99), STEP_GOAL, "ms");
        report.tell("a step of ten with a hundred rules", WebhookBenchmark.percentiles(steps));
        return wrong.get() == 0;
    }

    private static boolean filled(Node node, Latencies steps) throws IOException {
        Visitor visitor = new Visitor(node.connections(), steps);
        String heard = visitor.says(TenSteps.ASKING_FOR_IT);
        for (int step = 1; step <= TenSteps.STEPS; step++) {
            if (!heard.contains("Hoeveel bij stap " + step + "?")) {
                return false;
            }
            heard = visitor.says(Integer.toString(10 + step));
        }
        return heard.contains("Klopt dit?");
    }

    private static boolean tried(Node node, Arguments arguments, Report report) throws IOException {
        Latencies tries = new Latencies();
        AtomicLong wrong = new AtomicLong();
        Rush.closed(1, arguments.seconds(20).dividedBy(2), number -> {
            int step = 1 + (int) (number % TenSteps.STEPS);
            Map<String, Object> known = new LinkedHashMap<>();
            for (int before = 1; before < step; before++) {
                known.put(TenSteps.field(before), 10 + before);
            }
            byte[] body = JSON.writeValueAsBytes(
                    Map.of("asked", TenSteps.field(step), "known", known, "text", "met 12", "now", "2026-11-24T10:15"));
            long start = System.nanoTime();
            Connections.Answer answer =
                    node.connections().post("/api/v1/voorbeeldstad/forms/" + TenSteps.NAME + "/try", Map.of(), body);
            tries.add(System.nanoTime() - start);
            if (!answer.body().contains("\"" + TenSteps.field(step) + "\":12")) {
                wrong.incrementAndGet();
            }
        });
        report.atMost("a step by the interface for trying a form, p99", tries.millis(99), STEP_GOAL, "ms");
        report.tell("a step by the interface for trying a form", WebhookBenchmark.percentiles(tries));
        report.tell("steps that weren't understood", Long.toString(wrong.get()));
        return wrong.get() == 0;
    }
}
