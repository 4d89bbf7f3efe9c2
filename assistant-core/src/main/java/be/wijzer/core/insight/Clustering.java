package be.wijzer.core.insight;

import be.wijzer.core.insight.Clusters.Cluster;
import be.wijzer.core.insight.Clusters.Sample;
import be.wijzer.core.understanding.SentenceVectors;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Puts questions of like meaning together: each question goes to the group whose centre it lies nearest, or starts a
/// group of its own, the most frequent first; then once more with the centres as they have become. The same questions
/// always give the same groups.
public final class Clustering {
    /// Sentence vectors of unlike questions still have a cosine of some 0.85, so that groups run into each other; taken
    /// from the middle of all questions they don't. With few questions their middle says too much of themselves.
    private static final double ALIKE_BY_MEANING = 0.42;

    private static final double ALIKE_OF_FEW = 0.92;
    private static final int FEW = 30;
    private static final double ALIKE_BY_WORDS = 0.34;
    private static final int MOST = 40;
    private static final int SAMPLES = 25;
    private static final Duration WEEK = Duration.ofDays(7);

    private final Optional<SentenceVectors> vectors;

    /// The vectors of the questions of last time: most of them come again.
    private volatile Map<String, float[]> known = Map.of();

    public Clustering(Optional<SentenceVectors> vectors) {
        this.vectors = vectors;
    }

    /// A question in one spelling, with all the times it was asked.
    private record Asking(List<AskedQuestion> times, float[] vector) {
        AskedQuestion latest() {
            return times.getFirst();
        }

        int count() {
            return times.size();
        }
    }

    public Clusters.Kept of(List<AskedQuestion> questions, Instant now) {
        Map<String, List<AskedQuestion>> distinct = new LinkedHashMap<>();
        questions.forEach(question -> {
            String plain = String.join(" ", WordVectors.words(question.text()));
            if (!plain.isEmpty()) {
                distinct.computeIfAbsent(plain, _ -> new ArrayList<>()).add(question);
            }
        });
        Optional<List<Asking>> meant = byMeaning(distinct);
        List<Asking> askings = new ArrayList<>(meant.orElseGet(() -> byWords(distinct)));
        askings.sort(Comparator.comparingInt(Asking::count)
                .reversed()
                .thenComparing(asking -> asking.latest().text()));
        double alike = meant.isEmpty() ? ALIKE_BY_WORDS : askings.size() < FEW ? ALIKE_OF_FEW : ALIKE_BY_MEANING;
        WordVectors words = WordVectors.learn(distinct.keySet());
        List<Cluster> clusters = grouped(askings, alike).stream()
                .sorted(Comparator.comparingInt(Group::count).reversed())
                .limit(MOST)
                .map(group -> cluster(group, words, now))
                .toList();
        return new Clusters.Kept(now, meant.isPresent(), questions.size(), clusters);
    }

    /// Empty until every question has its vector; those that have one keep it for the next time.
    private Optional<List<Asking>> byMeaning(Map<String, List<AskedQuestion>> distinct) {
        if (vectors.isEmpty()) {
            return Optional.empty();
        }
        Map<String, float[]> used = new TreeMap<>();
        List<Asking> raw = new ArrayList<>();
        for (List<AskedQuestion> times : distinct.values()) {
            String text = times.getFirst().text();
            Optional.ofNullable(known.get(text))
                    .or(() -> vectors.get().question(text))
                    .ifPresent(vector -> {
                        used.put(text, vector);
                        raw.add(new Asking(times, vector));
                    });
        }
        known = Map.copyOf(used);
        if (raw.size() < distinct.size()) {
            return Optional.empty();
        }
        float[] middle = raw.size() < FEW ? new float[0] : middle(used.values());
        return Optional.of(raw.stream()
                .map(asking -> new Asking(asking.times(), WordVectors.normal(less(asking.vector(), middle))))
                .toList());
    }

    private static float[] middle(Collection<float[]> vectors) {
        float[] middle = new float[vectors.iterator().next().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < middle.length; i++) {
                middle[i] += vector[i] / vectors.size();
            }
        }
        return middle;
    }

    private static float[] less(float[] vector, float[] middle) {
        float[] less = vector.clone();
        for (int i = 0; i < middle.length; i++) {
            less[i] -= middle[i];
        }
        return less;
    }

    private static List<Asking> byWords(Map<String, List<AskedQuestion>> distinct) {
        WordVectors words = WordVectors.learn(distinct.keySet());
        List<Asking> askings = new ArrayList<>();
        distinct.forEach((plain, times) -> askings.add(new Asking(times, words.of(plain))));
        return askings;
    }

    private static List<Group> grouped(List<Asking> askings, double alike) {
        List<Group> groups = new ArrayList<>();
        for (Asking asking : askings) {
            nearest(groups, asking, alike)
                    .orElseGet(() -> {
                        Group own = new Group(asking.vector().length);
                        groups.add(own);
                        return own;
                    })
                    .add(asking);
        }
        List<Group> again = groups.stream().map(Group::emptied).toList();
        askings.forEach(asking -> nearest(again, asking, -1).ifPresent(group -> group.take(asking)));
        return again.stream().filter(group -> !group.askings.isEmpty()).toList();
    }

    private static Optional<Group> nearest(List<Group> groups, Asking asking, double alike) {
        Optional<Group> nearest = Optional.empty();
        double best = alike;
        for (Group group : groups) {
            double cosine = WordVectors.cosine(group.centre(), asking.vector());
            if (cosine > best) {
                best = cosine;
                nearest = Optional.of(group);
            }
        }
        return nearest;
    }

    private static Cluster cluster(Group group, WordVectors words, Instant now) {
        float[] centre = group.centre();
        List<Asking> central = group.askings.stream()
                .sorted(Comparator.comparingDouble((Asking asking) ->
                                -WordVectors.cosine(centre, asking.vector()) * Math.log(2 + asking.count()))
                        .thenComparing(asking -> asking.latest().text()))
                .toList();
        String label = central.getFirst().latest().text();
        List<AskedQuestion> all = group.askings.stream()
                .flatMap(asking -> asking.times().stream())
                .toList();
        int week = (int)
                all.stream().filter(one -> one.at().isAfter(now.minus(WEEK))).count();
        int before = (int) all.stream()
                .filter(one -> !one.at().isAfter(now.minus(WEEK)) && one.at().isAfter(now.minus(WEEK.multipliedBy(5))))
                .count();
        return new Cluster(
                Integer.toHexString(label.toLowerCase(Locale.ROOT).hashCode()),
                label,
                words.telling(all.stream().map(AskedQuestion::text).toList()),
                all.size(),
                week,
                before / 4.0,
                central.stream().limit(SAMPLES).map(Clustering::sample).toList());
    }

    private static Sample sample(Asking asking) {
        AskedQuestion latest = asking.latest();
        return new Sample(latest.text(), latest.language(), latest.outcome(), latest.product(), asking.count());
    }

    /// Questions around a centre, the mean of their vectors.
    private static final class Group {
        private final float[] sum;
        private final List<Asking> askings = new ArrayList<>();

        Group(int dimensions) {
            sum = new float[dimensions];
        }

        void add(Asking asking) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += asking.vector()[i] * asking.count();
            }
            askings.add(asking);
        }

        /// Takes a question without moving the centre.
        void take(Asking asking) {
            askings.add(asking);
        }

        Group emptied() {
            Group empty = new Group(sum.length);
            System.arraycopy(sum, 0, empty.sum, 0, sum.length);
            return empty;
        }

        float[] centre() {
            return sum;
        }

        int count() {
            return askings.stream().mapToInt(Asking::count).sum();
        }
    }
}
