package be.wijzer.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Effect once, seen from outside: what residents get over wires that misbehave, and from nodes that are killed, is
/// what they
/// get when nothing goes wrong.
final class EffectOnceHarness {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TWICE = "wijzer_send_possibly_twice_total";

    private final Installation installation;
    private final Vendor vendor;
    private final Webhook webhook;
    private final long seed;
    private final AtomicInteger residents = new AtomicInteger();
    private final Map<List<String>, List<List<String>>> expected = new HashMap<>();

    EffectOnceHarness(Installation installation, long seed) {
        this.installation = installation;
        this.vendor = installation.vendor();
        this.webhook = new Webhook(installation.nodes());
        this.seed = seed;
    }

    /// @param talks how many conversations were held
    /// @param events how many events were brought to the webhook, copies included
    /// @param messages how many messages residents got, each counted once
    /// @param twice what was sent more than once
    /// @param unexcused what was, although nobody died
    /// @param counted how many the installation itself counted as possibly sent twice
    /// @param refused how often an event was brought in vain
    /// @param wrong what residents got that they should not, or the other way round
    record Result(
            int talks,
            long events,
            long messages,
            int twice,
            List<String> unexcused,
            int counted,
            long refused,
            List<String> wrong) {
        boolean isRight() {
            return wrong.isEmpty() && unexcused.isEmpty() && counted >= twice;
        }
    }

    /// Holds the conversations undisturbed, once each.
    void rehearse(Collection<List<String>> conversations) {
        List<Talk> talks = conversations.stream()
                .filter(words -> !expected.containsKey(words))
                .map(this::talk)
                .toList();
        List<List<List<String>>> answers = all(talks.stream()
                .map(talk -> (Work<List<List<String>>>) () -> talk.undisturbed(webhook))
                .toList());
        IntStream.range(0, talks.size()).forEach(n -> expected.put(talks.get(n).messages(), answers.get(n)));
    }

    /// Every event comes one to five times; copies and statuses late and in any order, at any node.
    Result repeated(List<List<String>> conversations, int copies) throws IOException {
        rehearse(conversations);
        List<Talk> talks = IntStream.range(0, copies)
                .boxed()
                .flatMap(_ -> conversations.stream().map(this::talk))
                .toList();
        Disturbance disturbance = new Disturbance(webhook, seed, 5, Duration.ofSeconds(2));
        try (disturbance) {
            disturbance.follow(vendor, _ -> true);
            all(talks.stream()
                    .map(talk -> (Work<Optional<String>>)
                            () -> talk.disturbed(expected(talk), PATIENCE, disturbance::deliver))
                    .toList());
        } finally {
            vendor.tell(_ -> {});
        }
        Vendor.pause(Duration.ofSeconds(1));
        return result(talks, disturbance.events(), List.of(), (int) installation.metric(TWICE));
    }

    /// Twenty messages of one resident in two seconds: at one node without waiting, then at both in turn.
    Result hasty() throws IOException {
        rehearse(List.of(Words.HASTE));
        Talk atOne = talk(Words.HASTE);
        Talk atBoth = talk(Words.HASTE);
        Node first = installation.node();
        Rush.open(11, Duration.ofMillis(1820), turn -> {
            Webhooks.Signed signed = message(atOne, (int) turn);
            first.connections().post(Webhooks.PATH, signed.headers(), signed.body());
        });
        Random random = new Random(seed);
        IntStream.range(0, Words.HASTE.size()).forEach(n -> webhook.deliver(message(atBoth, n), random));
        int all = (int) expected(atOne).stream().mapToLong(List::size).sum();
        List<Talk> talks = List.of(atOne, atBoth);
        talks.forEach(talk -> talk.awaitCount(all, PATIENCE));
        Vendor.pause(Duration.ofSeconds(1));
        return result(talks, 2L * Words.HASTE.size(), List.of(), (int) installation.metric(TWICE));
    }

    private static Webhooks.Signed message(Talk talk, int n) {
        return Webhooks.message(
                talk.resident(), talk.id(n), Instant.now(), talk.messages().get(n));
    }

    /// Kills a node again and again while residents talk; the others keep running. Of every second resident's messages
    /// nothing
    /// more is heard: only there may something be sent twice.
    Result killed(List<List<String>> conversations, int kills, int clients) throws IOException {
        rehearse(conversations);
        Queue<Talk> talks = new ConcurrentLinkedQueue<>();
        Random random = new Random(seed);
        Kills killed = new Kills(installation, TWICE);
        Disturbance disturbance = new Disturbance(webhook, seed, 2, Duration.ofMillis(1500));
        vendor.delay(Duration.ofMillis(100));
        try (disturbance;
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            disturbance.follow(vendor, sent -> isFollowed(sent.to()));
            for (int client = 0; client < clients; client++) {
                int first = client;
                threads.submit(() -> {
                    for (int n = first; !killed.isEnough(kills); n++) {
                        Talk talk = talk(conversations.get(n % conversations.size()));
                        talks.add(talk);
                        talk.disturbed(expected(talk), PATIENCE, disturbance::deliver);
                    }
                });
            }
            while (!killed.isEnough(kills)) {
                Vendor.pause(Duration.ofMillis(1000 + random.nextInt(1500)));
                killed.one(random);
            }
        } finally {
            vendor.delay(Duration.ZERO);
            vendor.tell(_ -> {});
        }
        Vendor.pause(Duration.ofSeconds(1));
        return result(List.copyOf(talks), disturbance.events(), killed.moments(), killed.counted());
    }

    private static boolean isFollowed(String resident) {
        return resident.charAt(resident.length() - 1) % 2 == 0;
    }

    private Result result(List<Talk> talks, long events, List<Long> kills, int counted) {
        List<String> wrong = new ArrayList<>();
        List<String> unexcused = new ArrayList<>();
        int twice = 0;
        long messages = 0;
        for (Talk talk : talks) {
            talk.difference(expected(talk)).ifPresent(wrong::add);
            Map<String, Sent> firsts = new HashMap<>();
            for (Sent sent : vendor.sentTo(talk.resident())) {
                Sent first = firsts.putIfAbsent(sent.key(), sent);
                if (first != null) {
                    twice++;
                    if (isFollowed(sent.to()) || !Kills.explain(first, kills)) {
                        unexcused.add("%s was sent to %s again after %d ms"
                                .formatted(sent.key(), sent.to(), (sent.at() - first.at()) / 1_000_000));
                    }
                }
            }
            messages += firsts.size();
        }
        return new Result(talks.size(), events, messages, twice, unexcused, counted, webhook.refused(), wrong);
    }

    private List<List<String>> expected(Talk talk) {
        return Optional.ofNullable(expected.get(talk.messages())).orElseThrow();
    }

    private Talk talk(List<String> words) {
        long number = 32_470_000_000L + (seed & 0x3ff) * 10_000 + residents.getAndIncrement();
        return new Talk(vendor, Long.toString(number), words);
    }

    private interface Work<T> {
        T run();
    }

    private static <T> List<T> all(List<Work<T>> works) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures =
                    works.stream().map(work -> threads.submit(work::run)).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
