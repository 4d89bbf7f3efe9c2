package be.wijzer.intents.entities;

import be.wijzer.core.catalogue.Catalogues;
import be.wijzer.core.understanding.Entity;
import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.intents.entities.words.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds everything at once and settles what overlaps: the type the open question waits for first, then the kind that
/// is least often something else, then the longest.
public final class DutchEntities implements EntityRecogniser {
    private static final int LONGEST_TEXT = 20_000;
    private static final List<String> SUREST_FIRST = List.of(
            "email",
            "iban",
            "phone",
            "recurring",
            "datetime_range",
            "datetime",
            "money",
            "street",
            "date_range",
            "date",
            "time_range",
            "people",
            "time",
            "certificate",
            "room",
            "product",
            "postcode",
            "duration",
            "language",
            "name",
            "ordinal",
            "number");
    private static final Set<String> WITHIN_A_TIME = Set.of("time", "time_range", "duration", "date", "date_range");

    private final Dates dates = new Dates();
    private final List<Finder> finders;
    /// The types that finders find; the others are those of dates.
    private final Set<String> typesOfFinders;

    public DutchEntities(Streets streets, Catalogues catalogues) {
        this.finders = List.of(
                new Mails(),
                new Phones(),
                new Accounts(),
                new Counts(),
                new People(),
                new Addresses(streets),
                new Postcodes(),
                new Certificates(),
                new Products(catalogues),
                new Rooms(),
                new Persons());
        this.typesOfFinders =
                finders.stream().flatMap(finder -> finder.types().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// What overlaps is settled only where one of them may stand: most questions name nobody.
    @Override
    public List<Entity> recognise(String text, Context context, Set<String> types) {
        Sentence sentence = Sentence.of(read(text));
        boolean mayStand = !typesOfFinders.containsAll(types)
                || finders.stream()
                        .filter(finder -> finder.types().stream().anyMatch(types::contains))
                        .flatMap(finder -> finder.find(sentence, context).stream())
                        .anyMatch(found -> types.contains(found.type()));
        return mayStand ? EntityRecogniser.super.recognise(text, context, types) : List.of();
    }

    private static String read(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    @Override
    public List<Entity> recognise(String text, Context context) {
        String read = read(text);
        List<Entity> candidates = new ArrayList<>(dates.find(read, context));
        Sentence sentence = Sentence.of(read);
        for (Finder finder : finders) {
            finder.find(sentence, context).forEach(found -> candidates.add(entity(sentence, found)));
        }
        return new Retractions(read).applyTo(settled(candidates, context));
    }

    private static Entity entity(Sentence sentence, Found found) {
        int start = sentence.token(found.from()).start();
        int end = sentence.token(found.next() - 1).end();
        return new Entity(found.type(), start, end, sentence.text().substring(start, end), found.value());
    }

    private static List<Entity> settled(List<Entity> candidates, Context context) {
        candidates.sort(Comparator.comparing((Entity entity) -> !isExpected(entity, context))
                .thenComparingInt(entity -> SUREST_FIRST.indexOf(entity.type()))
                .thenComparingInt(entity -> entity.start() - entity.end())
                .thenComparingInt(Entity::start));
        TreeMap<Integer, Entity> kept = new TreeMap<>();
        for (Entity candidate : candidates) {
            Map.Entry<Integer, Entity> before = kept.lowerEntry(candidate.end());
            if (before == null || before.getValue().end() <= candidate.start()) {
                kept.put(candidate.start(), candidate);
            }
        }
        return List.copyOf(kept.values());
    }

    private static boolean isExpected(Entity entity, Context context) {
        return context.expected()
                .filter(expected -> expected.equals(entity.type())
                        || (expected.startsWith("datetime") && WITHIN_A_TIME.contains(entity.type()))
                        || (expected.equals("date") && entity.type().equals("datetime"))
                        || (expected.equals("time") && entity.type().equals("datetime")))
                .isPresent();
    }
}
