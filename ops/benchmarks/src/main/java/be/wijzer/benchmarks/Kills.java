package be.wijzer.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/// The deaths of nodes: each is killed and launched again; what it had counted is kept.
final class Kills {
    private static final Duration AROUND = Duration.ofSeconds(1);
    private static final Duration BEFORE = Duration.ofSeconds(5);

    private final Installation installation;
    private final String metric;
    private final List<Long> moments = new CopyOnWriteArrayList<>();
    private double countedByDead;

    Kills(Installation installation, String metric) {
        this.installation = installation;
        this.metric = metric;
    }

    /// Kills one and waits until it is back.
    void one(Random random) throws IOException {
        List<Node> nodes = installation.nodes();
        Node victim = nodes.get(random.nextInt(nodes.size()));
        countedByDead += victim.metric(metric);
        moments.add(victim.kill());
        victim.restart();
        victim.awaitReady();
        System.out.printf(
                "killed %d times; back after %d s%n",
                moments.size(), victim.starting().toSeconds());
    }

    boolean isEnough(int kills) {
        return moments.size() >= kills;
    }

    List<Long> moments() {
        return List.copyOf(moments);
    }

    /// What all nodes have counted, the dead ones included as far as they had told.
    int counted() throws IOException {
        return (int) (countedByDead + installation.metric(metric));
    }

    /// Whether a message left shortly before its sender was killed, over a connection that ended with it.
    static boolean explain(Sent sent, List<Long> moments) {
        return moments.stream()
                .anyMatch(moment -> Math.abs(sent.connection().ended() - moment) < AROUND.toNanos()
                        && moment - sent.at() < BEFORE.toNanos());
    }
}
