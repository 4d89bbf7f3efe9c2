package be.wijzer.channels.api;

import be.wijzer.core.catalogue.Findings;
import be.wijzer.core.catalogue.ProductSearch;
import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.understanding.Entity;
import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.core.understanding.EntityRecogniser.Prefer;
import be.wijzer.core.understanding.IntentRecogniser;
import be.wijzer.core.understanding.Understanding;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/// What a sentence means, what the catalogue answers, and which dates are named: without sign-in or conversation.
final class UnderstandingApi {
    private static final int LONGEST = 10_000;
    private static final Set<String> DATES =
            Set.of("date", "time", "datetime", "date_range", "time_range", "datetime_range", "duration", "recurring");

    private final Towns towns;
    private final IntentRecogniser intents;
    private final EntityRecogniser entities;
    private final ProductSearch search;
    private final Clock clock;

    UnderstandingApi(
            Towns towns, IntentRecogniser intents, EntityRecogniser entities, ProductSearch search, Clock clock) {
        this.towns = towns;
        this.intents = intents;
        this.entities = entities;
        this.search = search;
        this.clock = clock;
    }

    Routes routes() {
        return new Routes(List.of(
                post("/api/v1/{municipality}/model/parse", this::parse),
                post("/api/v1/{municipality}/knowledge/search", this::answer),
                post("/api/v1/{municipality}/entities/dates", this::dates)));
    }

    private Routes.Route post(String path, BiFunction<Municipality, Fields, Object> answer) {
        return new Routes.Route(
                HttpMethod.POST, path, MediaType.APPLICATION_JSON, request -> towns.answer(request, answer));
    }

    private Object parse(Municipality town, Fields fields) {
        Optional<String> text = fields.required("text", LONGEST);
        Optional<Language> language = fields.language();
        fields.check();
        Understanding understood =
                intents.recognise(town.id(), text.orElseThrow(), language.orElse(town.firstLanguage()));
        return Parsed.of(understood, named(town, understood, text.orElseThrow()));
    }

    /// What the recogniser named itself, and whatever else the entity recogniser finds around it.
    private List<Entity> named(Municipality town, Understanding understood, String text) {
        List<Entity> named = new ArrayList<>(understood.entities().all());
        LocalDateTime now = BelgianTime.local(clock.instant());
        for (Entity found : entities.recognise(
                text, new EntityRecogniser.Context(town.id(), Optional.empty(), now, Prefer.FUTURE))) {
            if (named.stream().noneMatch(known -> known.start() < found.end() && found.start() < known.end())) {
                named.add(found);
            }
        }
        named.sort(Comparator.comparingInt(Entity::start));
        return named;
    }

    private Object answer(Municipality town, Fields fields) {
        Optional<String> question = fields.required("question", LONGEST);
        Optional<Language> language = fields.language();
        fields.check();
        Findings findings = search.search(
                town.id(), question.orElseThrow(), language.orElse(town.firstLanguage()), Optional.empty());
        return Found.of(findings);
    }

    private Object dates(Municipality town, Fields fields) {
        Optional<String> text = fields.required("text", LONGEST);
        Optional<LocalDateTime> reference = fields.moment("reference");
        Prefer prefer = prefer(fields);
        fields.check();
        LocalDateTime now = reference.orElseGet(() -> BelgianTime.local(clock.instant()));
        List<Dated> dates = entities
                .recognise(text.orElseThrow(), new EntityRecogniser.Context(town.id(), Optional.empty(), now, prefer))
                .stream()
                .filter(entity -> DATES.contains(entity.type()))
                .map(Dated::of)
                .toList();
        return new Dates(dates);
    }

    private static Prefer prefer(Fields fields) {
        String written = fields.optional("prefer", 10).orElse("future");
        return switch (written) {
            case "future" -> Prefer.FUTURE;
            case "past" -> Prefer.PAST;
            case String _ -> {
                fields.wrong("prefer", "must be future or past");
                yield Prefer.FUTURE;
            }
        };
    }

    private record Parsed(
            String text, Ranked intent, List<Ranked> intent_ranking, List<Named> entities, Optional<String> language) {
        static Parsed of(Understanding understood, List<Entity> entities) {
            return new Parsed(
                    understood.text(),
                    new Ranked(understood.intent().name(), understood.intent().confidence()),
                    understood.ranking().stream()
                            .map(intent -> new Ranked(intent.name(), intent.confidence()))
                            .toList(),
                    entities.stream().map(Named::of).toList(),
                    understood.language().map(Language::code));
        }
    }

    private record Ranked(String name, double confidence) {}

    private record Named(String entity, int start, int end, Object value, String text) {
        static Named of(Entity entity) {
            return new Named(entity.type(), entity.start(), entity.end(), entity.value(), entity.text());
        }
    }

    private record Found(String decision, List<Result> results) {
        static Found of(Findings findings) {
            return new Found(
                    findings.decision().name().toLowerCase(Locale.ROOT),
                    findings.results().stream().map(Result::of).toList());
        }
    }

    private record Result(String product, String title, double score, String answer) {
        static Result of(Findings.Finding finding) {
            return new Result(finding.product().id(), finding.product().title(), finding.score(), finding.answer());
        }
    }

    private record Dates(List<Dated> dates) {}

    private record Dated(String type, int start, int end, String text, Object value) {
        static Dated of(Entity entity) {
            return new Dated(entity.type(), entity.start(), entity.end(), entity.text(), entity.value());
        }
    }
}
