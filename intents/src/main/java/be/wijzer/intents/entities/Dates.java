package be.wijzer.intents.entities;

import be.wijzer.core.understanding.Entity;
import be.wijzer.core.understanding.EntityRecogniser.Context;
import be.wijzer.core.understanding.EntityRecogniser.Prefer;
import be.wijzer.intents.entities.dates.DateMention;
import be.wijzer.intents.entities.dates.DateRecogniser;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Dates and times as entities. Where a date or a time is asked for, a bare number is one.
final class Dates {
    private static final Set<String> HOURS = Set.of("time", "time_range", "datetime", "datetime_range");
    private static final Set<String> DAYS = Set.of("date", "date_range", "datetime", "datetime_range");

    private static final int RECENT = 100;

    private final DateRecogniser recogniser = new DateRecogniser();
    /// A form reads one sentence for several of its fields.
    private final Cache<Read, List<DateMention>> recent =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(RECENT).build();

    private record Read(String text, LocalDateTime now, Prefer prefer) {}

    List<Entity> find(String text, Context context) {
        List<DateMention> found = new ArrayList<>(recent.get(
                new Read(text, context.now(), context.prefer()),
                read -> recogniser.recognise(read.text(), read.now(), read.prefer())));
        Optional<String> expected = context.expected();
        if (found.isEmpty() && expected.filter(HOURS::contains).isPresent()) {
            recogniser.bareHour(text).ifPresent(found::add);
        }
        if (found.isEmpty() && expected.filter(DAYS::contains).isPresent()) {
            recogniser.bareDay(text, context.now(), context.prefer()).ifPresent(found::add);
        }
        return found.stream()
                .map(mention -> new Entity(
                        mention.type(),
                        mention.start(),
                        mention.end(),
                        mention.text(),
                        mention.value().value()))
                .toList();
    }
}
