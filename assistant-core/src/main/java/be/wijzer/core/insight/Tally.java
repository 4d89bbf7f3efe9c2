package be.wijzer.core.insight;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Numbers by what they count. The tally of several stretches of time is the sum of theirs.
public record Tally(Map<Cell, Long> counts) {
    public Tally {
        counts = Map.copyOf(counts);
    }

    public static Tally empty() {
        return new Tally(Map.of());
    }

    /// Counts each event given, also one that is given twice.
    public static Tally of(Collection<Event> events) {
        Map<Cell, Long> counts = new HashMap<>();
        events.forEach(event -> cells(event).forEach(cell -> counts.merge(cell, 1L, Long::sum)));
        return new Tally(counts);
    }

    public static Tally sum(Collection<Tally> tallies) {
        Map<Cell, Long> counts = new HashMap<>();
        tallies.forEach(tally -> tally.counts.forEach((cell, n) -> counts.merge(cell, n, Long::sum)));
        return new Tally(counts);
    }

    public Tally plus(Tally other) {
        return sum(List.of(this, other));
    }

    public long count(Cell cell) {
        return counts.getOrDefault(cell, 0L);
    }

    /// How many of one kind there are, whatever the facts at the places not named.
    ///
    /// @param facts in the order of the kind; an empty text stands for any
    public long count(String kind, String... facts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().kind().equals(kind) && matches(entry.getKey(), facts))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// The numbers of one kind by one of its facts.
    ///
    /// @param place of the fact, from 0
    public Map<String, Tally> by(String kind, int place) {
        Map<String, Map<Cell, Long>> parts = new LinkedHashMap<>();
        counts.forEach((cell, n) -> {
            if (cell.kind().equals(kind) && cell.of().size() > place) {
                parts.computeIfAbsent(cell.of().get(place), _ -> new HashMap<>())
                        .put(cell, n);
            }
        });
        Map<String, Tally> tallies = new LinkedHashMap<>();
        parts.forEach((fact, cells) -> tallies.put(fact, new Tally(cells)));
        return tallies;
    }

    /// The different facts at a place of one kind, in alphabetical order.
    public Set<String> facts(String kind, int place) {
        return new TreeSet<>(by(kind, place).keySet());
    }

    public Tally only(Predicate<Cell> wanted) {
        Map<Cell, Long> kept = new HashMap<>();
        counts.forEach((cell, n) -> {
            if (wanted.test(cell)) {
                kept.put(cell, n);
            }
        });
        return new Tally(kept);
    }

    private static boolean matches(Cell cell, String... facts) {
        for (int i = 0; i < facts.length; i++) {
            if (!facts[i].isEmpty()
                    && (i >= cell.of().size() || !cell.of().get(i).equals(facts[i]))) {
                return false;
            }
        }
        return true;
    }

    private static List<Cell> cells(Event event) {
        Cell happened = Cell.of("happened", event.name(), event.channel());
        return switch (event.name()) {
            case "question" -> {
                Cell asked = Cell.of("question", event.channel(), event.fact("language"), event.fact("decision"));
                Cell version = Cell.of("version", event.fact("catalogue"), event.fact("decision"));
                Cell product = Cell.of("product", event.fact("product"), event.fact("decision"));
                yield event.fact("follow_up").equals("yes")
                        ? List.of(happened, asked, version, product, Cell.of("follow_up", event.channel()))
                        : List.of(happened, asked, version, product);
            }
            case "feedback" ->
                List.of(
                        happened,
                        Cell.of("useful", event.channel(), event.fact("language"), event.fact("useful")),
                        Cell.of("product", event.fact("product"), event.fact("useful")));
            case "feedback_reason" ->
                List.of(
                        happened,
                        Cell.of("reason", event.channel(), event.fact("reason")),
                        Cell.of("product", event.fact("product"), event.fact("reason")));
            default -> List.of(happened);
        };
    }
}
