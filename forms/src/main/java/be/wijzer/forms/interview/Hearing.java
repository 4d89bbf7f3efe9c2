package be.wijzer.forms.interview;

import be.wijzer.forms.interview.Sayings.Meaning;
import be.wijzer.forms.interview.Step.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One sentence while it is being judged: what was found in it, and what that comes to for each kind of turn it can be.
final class Hearing {
    /// "Heb ik niet", "geen foto": a file isn't said in words.
    private static final Pattern NONE = Pattern.compile(
            "(?:(?:ik|k) )?(?:(?:heb|hem|hebben) )?(?:ik |k |er |we )?(?:geen|gene|gin|nee|neen|niet)\\b.*");

    private static final Pattern CAPITALS = Pattern.compile("(?:\\p{Lu}[\\p{L}'’-]+[ .]*){1,4}");

    private final Sayings sayings;
    private final Asking asking;
    private final Field asked;
    private final String told;
    private final String plain;
    private final Readings readings;
    private final Optional<Mention> answer;
    private final Map<String, Object> corrections;
    private final Map<String, Object> others;

    /// @param told all that was said
    /// @param plain what is heard of it, in lower case, without accents and signs
    Hearing(Asking asking, String told, String plain, Readings readings, Sayings sayings) {
        this.told = told;
        this.sayings = sayings;
        this.asking = asking;
        this.asked = asking.asked();
        this.plain = plain;
        this.readings = readings;
        this.answer = readings.asked();
        this.corrections = readings.corrections(answer);
        this.others = readings.others();
    }

    /// What speaks for one kind of turn or another; empty where that is sure without.
    Optional<Evidence> evidence() {
        return sure().isPresent() ? Optional.empty() : Optional.of(found());
    }

    private Evidence found() {
        return Evidence.of(asking, plain, readings, sayings, answer, corrections, others);
    }

    /// The likeliest kind that what was found allows.
    Step step(Acts acts) {
        return sure().orElseGet(() -> acts.likeliest(found()).stream()
                .flatMap(kind -> as(kind).stream())
                .findFirst()
                .orElseGet(() -> Step.of(Kind.UNCLEAR)));
    }

    private Optional<Step> sure() {
        boolean none = asked.type() == FieldType.CHOICES && sayings.has(Meaning.NONE_OFFERED, plain)
                || asked.type().isFile() && NONE.matcher(plain).matches()
                || asked.type().manner() == Manner.FACT && Polarity.isApart(plain);
        if (none && !asked.required()) {
            return Optional.of(set(Kind.SKIP, Optional.of(Optional.empty()), Map.of(), others));
        }
        if (asked.type() == FieldType.DATE
                && answer.filter(Mention::isClear)
                        .filter(day -> !isNoDay(day.text()))
                        .isEmpty()
                && corrections.isEmpty()
                && isNoDay(plain)) {
            return Optional.of(Step.of(Kind.UNCLEAR));
        }
        return command().map(Step::of);
    }

    private boolean isNoDay(String said) {
        return NoSuchDay.in(Sayings.plain(said), asking.now().toLocalDate());
    }

    /// Where any words are an answer, those that say nothing but stop, repeat or somebody else.
    private Optional<Kind> command() {
        return asked.type().manner() == Manner.TELLING
                ? Stream.of(Meaning.REPEAT, Meaning.HANDOVER, Meaning.CANCEL)
                        .filter(meaning -> sayings.says(meaning, plain))
                        .map(meaning -> Kind.valueOf(meaning.name()))
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Step> as(Kind kind) {
        return readings.isPolar() ? asFact(kind) : asAny(kind);
    }

    /// Yes and no are the answer itself, and only what is said in so many words goes before it.
    private Optional<Step> asFact(Kind kind) {
        return switch (kind) {
            case AFFIRM, DENY, ANSWER -> answered();
            case SKIP -> answer.isPresent() ? Optional.empty() : asAny(kind);
            case UNCLEAR -> answer.isPresent() || sayings.says(Meaning.SKIP, plain) ? Optional.empty() : asAny(kind);
            case CANCEL, REPEAT, HANDOVER ->
                answer.isPresent() && !sayings.says(Meaning.valueOf(kind.name()), plain)
                        ? Optional.empty()
                        : asAny(kind);
            case CORRECTION, ANSWER_AND_CORRECTION, DIGRESSION_QUESTION -> asAny(kind);
        };
    }

    private Optional<Step> asAny(Kind kind) {
        return switch (kind) {
            case ANSWER -> answered();
            case CORRECTION -> corrected();
            case ANSWER_AND_CORRECTION ->
                corrections.isEmpty()
                        ? Optional.empty()
                        : value().map(value -> set(kind, Optional.of(value), corrections, others));
            case SKIP ->
                asked.type().isDecided()
                        ? Optional.empty()
                        : Optional.of(set(kind, Optional.of(Optional.empty()), strong(corrections), others));
            case AFFIRM ->
                isSaid(Meaning.AFFIRM) ? Optional.of(set(kind, Optional.empty(), Map.of(), others)) : Optional.empty();
            case DENY ->
                isSaid(Meaning.DENY) && !isAnsweredOtherwise()
                        ? Optional.of(new Step(kind, Map.of(), readings.named()))
                        : Optional.empty();
            case UNCLEAR -> isName() ? Optional.empty() : Optional.of(Step.of(kind));
            case CANCEL, REPEAT, DIGRESSION_QUESTION, HANDOVER -> Optional.of(Step.of(kind));
        };
    }

    /// A few words with capitals where a name or a street is asked: "Jan", "Dorpsstraat".
    private boolean isName() {
        return (asked.type() == FieldType.NAME || asked.type() == FieldType.STREET)
                && answer.filter(Mention::isClear).isPresent()
                && CAPITALS.matcher(asking.text().strip()).matches();
    }

    /// Whether yes or no stands there; where it is the answer, also in words of another kind.
    private boolean isSaid(Meaning meaning) {
        return asked.type().isDecided()
                || asking.proposes()
                || sayings.has(meaning, plain)
                || Sayings.clauses(asking.text()).stream().anyMatch(clause -> sayings.says(meaning, clause));
    }

    /// No to a value that is proposed, and another one.
    private boolean isAnsweredOtherwise() {
        return asking.proposes()
                && asked.type().isStrong()
                && answer.filter(readings::isOther).isPresent();
    }

    private Optional<Step> answered() {
        return value().or(this::nothing)
                .map(value -> set(Kind.ANSWER, Optional.of(value), Map.of(), others))
                .or(() -> others.isEmpty()
                        ? Optional.empty()
                        : Optional.of(set(Kind.ANSWER, Optional.empty(), Map.of(), others)));
    }

    /// What the asked field gets: of a long story all of it.
    private Optional<Optional<Object>> value() {
        if (!told.equals(asking.text()) && asked.type().takesStories()) {
            return Optional.of(Optional.of(told.strip()));
        }
        return switch (asked.type().manner()) {
            case TELLING -> FreeWords.of(FieldType.LONG_TEXT, asking.text()).map(Optional::of);
            case DECISION, FILE, REGISTER -> Optional.empty();
            case WORDS, NAMED, MEASURE, REACH, OPTIONS, FACT ->
                answer.filter(Mention::isClear)
                        .or(() -> others.isEmpty() ? readings.freely() : Optional.empty())
                        .map(Mention::value);
        };
    }

    /// A willing answer without a usable value.
    private Optional<Optional<Object>> nothing() {
        boolean willing = others.isEmpty()
                && switch (asked.type().manner()) {
                    case MEASURE -> true;
                    case NAMED -> !readings.offers();
                    case WORDS, REACH, OPTIONS -> answer.isPresent();
                    case TELLING, FACT, DECISION, FILE, REGISTER -> false;
                };
        return willing ? Optional.of(Optional.empty()) : Optional.empty();
    }

    private Optional<Step> corrected() {
        return corrections.isEmpty()
                ? removed()
                : Optional.of(set(Kind.CORRECTION, Optional.empty(), corrections, others));
    }

    /// "Laat die gsm maar weg".
    private Optional<Step> removed() {
        return readings.removes().map(field -> Step.of(Kind.CORRECTION, Map.of(field, Optional.empty())));
    }

    private Map<String, Object> strong(Map<String, Object> corrections) {
        Map<String, Object> strong = new LinkedHashMap<>(corrections);
        strong.keySet()
                .removeIf(name -> asking.form()
                        .field(name)
                        .filter(field -> field.type().isStrong())
                        .isEmpty());
        return strong;
    }

    private Step set(
            Kind kind, Optional<Optional<Object>> answer, Map<String, Object> corrections, Map<String, Object> others) {
        Map<String, Optional<Object>> set = new LinkedHashMap<>();
        answer.ifPresent(value -> set.put(asked.name(), value));
        corrections.forEach((field, value) -> set.put(field, Optional.of(value)));
        others.forEach((field, value) -> set.put(field, Optional.of(value)));
        return Step.of(kind, set);
    }
}
