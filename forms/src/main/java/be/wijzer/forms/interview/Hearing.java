package be.wijzer.forms.interview;

import be.wijzer.forms.interview.Sayings.Meaning;
import be.wijzer.forms.interview.Step.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One sentence while it is being judged.
final class Hearing {
    private static final double CERTAIN = 0.7;
    private static final double QUITE = 0.6;
    private static final double RATHER = 0.45;
    private static final int FEW_WORDS = 6;
    private static final int SOME_WORDS = 9;
    private static final Set<String> ASKING =
            Set.of("ask_information", "opening_hours", "help", "are_you_a_bot", "privacy");

    private final Sayings sayings;
    private final Likeness likeness;
    private final Asking asking;
    private final Field asked;
    private final String plain;
    private final int words;
    private final Questions questions;
    private final Readings readings;
    private final boolean freely;
    private final boolean confirming;

    Hearing(Asking asking, String plain, Readings readings, Sayings sayings, Likeness likeness) {
        this.sayings = sayings;
        this.likeness = likeness;
        this.asking = asking;
        this.asked = asking.asked();
        this.plain = plain;
        this.words = plain.split(" ").length;
        this.readings = readings;
        this.questions = readings.questions();
        this.freely = asked.type() == FieldType.LONG_TEXT || asked.type() == FieldType.QUESTION;
        this.confirming = asked.type() == FieldType.CONFIRM || asked.type() == FieldType.AGREEMENT;
    }

    Step step() {
        if (says(Meaning.REPEAT) && !partly(Meaning.CANCEL)) {
            return Step.of(Kind.REPEAT);
        }
        if (sayings.says(Meaning.WHY, plain)
                || sayings.has(Meaning.WHY, plain)
                        && (!freely || words <= SOME_WORDS && plain.matches(".*\\b(vraag|vraagt|weten|vragen)\\b.*"))) {
            return Step.of(Kind.DIGRESSION_QUESTION);
        }
        Optional<Mention> answer = readings.asked();
        Map<String, Object> corrections = readings.corrections(answer);
        Map<String, Object> others = readings.others();
        boolean gives = answer.filter(Mention::isClear).isPresent() || !corrections.isEmpty();
        if (commands(Meaning.HANDOVER) && (!gives || sayings.has(Meaning.HANDOVER, plain))) {
            return Step.of(Kind.HANDOVER);
        }
        if (!gives && (says(Meaning.CANCEL) && !says(Meaning.AFFIRM) || others.isEmpty() && partly(Meaning.CANCEL))) {
            return Step.of(Kind.CANCEL);
        }
        if (asked.type() == FieldType.CHOICES && !asked.required() && sayings.has(Meaning.NONE_OFFERED, plain)) {
            return noValue(Kind.SKIP);
        }
        if (!asking.options().isEmpty() && sayings.has(Meaning.NONE_OFFERED, plain)) {
            return Step.of(Kind.UNCLEAR);
        }
        if (confirming) {
            return confirmed(corrections, others);
        }
        if (freely) {
            return told(corrections, others);
        }
        Optional<Step> seemed =
                isFreely(answer) && corrections.isEmpty() && others.isEmpty() ? seems(CERTAIN) : Optional.empty();
        if (seemed.isPresent()) {
            return seemed.get();
        }
        if (answer.filter(Mention::isClear).isPresent()) {
            return answered(answer.get().value(), corrections, others);
        }
        if (sayings.has(Meaning.TAKES_AWAY, plain)) {
            Optional<Step> removed = removed();
            if (removed.isPresent()) {
                return removed.get();
            }
        }
        boolean skips = !asking.text().strip().endsWith("?")
                && (says(Meaning.SKIP) || answer.isEmpty() && partly(Meaning.SKIP));
        if (!corrections.isEmpty() && !skips) {
            return set(Kind.CORRECTION, Optional.empty(), corrections, others);
        }
        boolean refuses = (denies() || answer.isEmpty() && partly(Meaning.DENY)) && isSkippedByNo();
        if (skips || refuses || givesAnotherWay(others)) {
            return set(Kind.SKIP, Optional.of(Optional.empty()), strong(corrections), others);
        }
        if (!asking.options().isEmpty()
                && affirms()
                && plain.matches(".*\\b(alle|alles|allemaal|allebei|beide)\\b.*")) {
            return noValue(Kind.SKIP);
        }
        if (others.isEmpty() && affirms()) {
            return Step.of(Kind.AFFIRM);
        }
        if (others.isEmpty() && denies()) {
            return Step.of(Kind.DENY);
        }
        if (others.isEmpty() && partly(Meaning.REPEAT) && !questions.asksInWords()) {
            return Step.of(Kind.REPEAT);
        }
        if (questions.asks() && others.isEmpty()) {
            return asking.text().contains("?") ? asks() : seems(QUITE).orElseGet(this::asks);
        }
        if (answer.isPresent() || isVague()) {
            return set(
                    Kind.ANSWER,
                    others.isEmpty() ? Optional.of(Optional.empty()) : Optional.empty(),
                    corrections,
                    others);
        }
        return others.isEmpty() ? meant() : set(Kind.ANSWER, Optional.empty(), corrections, others);
    }

    /// Whether the whole message was taken as the answer.
    private boolean isFreely(Optional<Mention> answer) {
        return asked.type().isFree()
                && asking.options().isEmpty()
                && answer.filter(mention -> mention.start() == 0
                                && mention.end() >= asking.text().length())
                        .isPresent();
    }

    private Step answered(Optional<Object> value, Map<String, Object> corrections, Map<String, Object> others) {
        return set(
                corrections.isEmpty() ? Kind.ANSWER : Kind.ANSWER_AND_CORRECTION,
                Optional.of(value),
                corrections,
                others);
    }

    private Step confirmed(Map<String, Object> corrections, Map<String, Object> others) {
        if (!corrections.isEmpty()) {
            return set(Kind.CORRECTION, Optional.empty(), corrections, others);
        }
        Optional<Step> removed = sayings.has(Meaning.TAKES_AWAY, plain) ? removed() : Optional.empty();
        if (removed.isPresent()) {
            return removed.get();
        }
        if (denies() || sayings.has(Meaning.MOCKS, plain)) {
            return new Step(Kind.DENY, Map.of(), readings.named());
        }
        if (affirms()) {
            return set(Kind.AFFIRM, Optional.empty(), Map.of(), others);
        }
        if (questions.asks()) {
            return Step.of(Kind.DIGRESSION_QUESTION);
        }
        if (plain.matches("(?:(?:maar|ah|oei|euh|allez|wacht|ba|bah) )*(?:nee+n?|neeje|nie|niet|no|non|nein)\\b.*")
                || readings.named().isPresent() && sayings.has(Meaning.CORRECTION, plain)) {
            return new Step(Kind.DENY, Map.of(), readings.named());
        }
        if (partly(Meaning.DENY) && !partly(Meaning.AFFIRM)) {
            return new Step(Kind.DENY, Map.of(), readings.named());
        }
        if (partly(Meaning.AFFIRM) && !partly(Meaning.DENY) && !sayings.has(Meaning.RESERVES, plain)) {
            return set(Kind.AFFIRM, Optional.empty(), Map.of(), others);
        }
        if (plain.matches("(?:(?:ah|euh|allez|amai|awel) )*(?:ja+|jawel|jep|ok|oke|joa|yes|oui)\\b.*")
                && !plain.matches(".*\\b(maar|behalve|niet|geen|alleen)\\b.*")) {
            return set(Kind.AFFIRM, Optional.empty(), Map.of(), others);
        }
        return others.isEmpty() ? meant() : set(Kind.ANSWER, Optional.empty(), Map.of(), others);
    }

    /// Any words are an answer, but for what is clearly something else.
    private Step told(Map<String, Object> corrections, Map<String, Object> others) {
        boolean takesQuestions = asked.type() == FieldType.QUESTION;
        Optional<Likeness.Found> alike = words <= SOME_WORDS ? likeness.of(asking.text(), CERTAIN) : Optional.empty();
        if (alike.filter(found -> found.meaning().equals("handover")).isPresent()) {
            return Step.of(Kind.HANDOVER);
        }
        if (!corrections.isEmpty() && words <= SOME_WORDS) {
            return set(Kind.CORRECTION, Optional.empty(), corrections, others);
        }
        if (words <= SOME_WORDS && says(Meaning.SKIP)) {
            return set(Kind.SKIP, Optional.of(Optional.empty()), Map.of(), others);
        }
        if (affirms()) {
            return Step.of(Kind.AFFIRM);
        }
        if (denies()) {
            return Step.of(Kind.DENY);
        }
        if (!takesQuestions && questions.asks() && questions.only()) {
            return Step.of(Kind.DIGRESSION_QUESTION);
        }
        return FreeWords.of(FieldType.LONG_TEXT, asking.text())
                .map(text -> set(
                        corrections.isEmpty() ? Kind.ANSWER : Kind.ANSWER_AND_CORRECTION,
                        Optional.of(Optional.of(text)),
                        corrections,
                        others))
                .orElseGet(() -> Step.of(Kind.UNCLEAR));
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

    private Optional<Step> removed() {
        return readings.named().filter(asking.known()::containsKey).map(field -> {
            Map<String, Optional<Object>> set = new LinkedHashMap<>();
            set.put(field, Optional.empty());
            return Step.of(Kind.CORRECTION, set);
        });
    }

    private Step asks() {
        return Step.of(Kind.DIGRESSION_QUESTION);
    }

    /// What it is most like among what other residents say.
    private Optional<Step> seems(double sure) {
        return likeness.of(asking.text(), sure).flatMap(found -> switch (found.meaning()) {
            case "skip" -> confirming ? Optional.empty() : Optional.of(noValue(Kind.SKIP));
            case "vague" ->
                asked.type().isStrong() && !isReach(asked.type()) && !plain.matches(".*\\d.*")
                        ? Optional.of(noValue(Kind.ANSWER))
                        : Optional.empty();
            case "affirm" -> confirming ? Optional.of(Step.of(Kind.AFFIRM)) : Optional.empty();
            case "deny" -> confirming ? Optional.of(new Step(Kind.DENY, Map.of(), readings.named())) : Optional.empty();
            case "cancel" -> found.isAtLeast(CERTAIN) ? Optional.of(Step.of(Kind.CANCEL)) : Optional.empty();
            case "repeat" -> found.isAtLeast(QUITE) ? Optional.of(Step.of(Kind.REPEAT)) : Optional.empty();
            case "handover" -> found.isAtLeast(QUITE) ? Optional.of(Step.of(Kind.HANDOVER)) : Optional.empty();
            case "digression_question" -> Optional.of(asks());
            default -> Optional.empty();
        });
    }

    private Step noValue(Kind kind) {
        return set(kind, Optional.of(Optional.empty()), Map.of(), Map.of());
    }

    /// The recogniser's opinion, where the words themselves say nothing.
    private Step meant() {
        if (isReach(asked.type()) && asking.text().matches(".*[@\\d].*")) {
            return Step.of(Kind.UNCLEAR);
        }
        return seems(RATHER).orElseGet(this::recognised);
    }

    private Step recognised() {
        if (words > FEW_WORDS + FEW_WORDS) {
            return Step.of(Kind.UNCLEAR);
        }
        return switch (asking.intent().orElse("")) {
            case "affirm" -> Step.of(Kind.AFFIRM);
            case "deny" -> Step.of(Kind.DENY);
            case "cancel" -> Step.of(Kind.CANCEL);
            case "repeat" -> Step.of(Kind.REPEAT);
            case "talk_to_human" -> Step.of(Kind.HANDOVER);
            case String intent when ASKING.contains(intent) && questions.asks() -> Step.of(Kind.DIGRESSION_QUESTION);
            case String _ -> Step.of(Kind.UNCLEAR);
        };
    }

    private Step set(
            Kind kind, Optional<Optional<Object>> answer, Map<String, Object> corrections, Map<String, Object> others) {
        Map<String, Optional<Object>> set = new LinkedHashMap<>();
        answer.ifPresent(value -> set.put(asked.name(), value));
        corrections.forEach((field, value) -> set.put(field, Optional.of(value)));
        others.forEach((field, value) -> set.put(field, Optional.of(value)));
        return Step.of(kind, set);
    }

    private boolean says(Meaning meaning) {
        return sayings.says(meaning, plain) && (!freely || words <= FEW_WORDS);
    }

    /// Whether one of the clauses says just this.
    private boolean partly(Meaning meaning) {
        return Sayings.clauses(asking.text()).stream().anyMatch(clause -> sayings.says(meaning, clause))
                && (!freely || words <= SOME_WORDS);
    }

    /// "Bel me liever op …" where an e-mail address is asked.
    private boolean givesAnotherWay(Map<String, Object> others) {
        return isReach(asked.type())
                && others.keySet().stream()
                        .anyMatch(name -> asking.form()
                                .field(name)
                                .filter(field -> isReach(field.type()))
                                .isPresent())
                && plain.matches(".*\\b(liever|beter|eerder|alleen|enkel|gewoon|geen|gene|gin|niet|nie|wel)\\b.*");
    }

    private static boolean isReach(FieldType type) {
        return type == FieldType.EMAIL || type == FieldType.PHONE;
    }

    private boolean commands(Meaning meaning) {
        return says(meaning) || sayings.has(meaning, plain) && (!freely || words <= SOME_WORDS);
    }

    private boolean affirms() {
        return sayings.says(Meaning.AFFIRM, plain) && !sayings.says(Meaning.DENY, plain);
    }

    private boolean denies() {
        return sayings.says(Meaning.DENY, plain);
    }

    /// "Nee" to a question for something the resident needn't have.
    private boolean isSkippedByNo() {
        boolean haveYou = asking.question()
                .map(Sayings::plain)
                .filter(question ->
                        question.matches("(?:en )?(?:heb|hebt|wil|wilt|mogen|mag|kan|kun|kunt|is er|weet)\\b.*"))
                .isPresent();
        return haveYou
                || asking.question().isEmpty()
                        && switch (asked.type()) {
                            case EMAIL, PHONE, CONTACT, NAME -> true;
                            case TEXT,
                                    LONG_TEXT,
                                    QUESTION,
                                    ROOM,
                                    PRODUCT,
                                    CERTIFICATE,
                                    STREET,
                                    LOCATION,
                                    DATE,
                                    TIME,
                                    PEOPLE,
                                    IBAN,
                                    CHOICE,
                                    CHOICES,
                                    PHOTO,
                                    ATTACHMENT,
                                    PERSON,
                                    AGREEMENT,
                                    CONFIRM -> !asked.required();
                        };
    }

    private boolean isVague() {
        return switch (asked.type()) {
            case DATE ->
                sayings.has(Meaning.SOME_DAY, plain)
                        && !plain.matches(
                                ".*\\b\\d{1,2} (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\\b.*");
            case TIME -> sayings.has(Meaning.SOME_TIME, plain);
            case PEOPLE -> sayings.has(Meaning.SOME_NUMBER, plain);
            case NAME,
                    TEXT,
                    LONG_TEXT,
                    QUESTION,
                    ROOM,
                    PRODUCT,
                    CERTIFICATE,
                    STREET,
                    LOCATION,
                    EMAIL,
                    PHONE,
                    CONTACT,
                    IBAN,
                    CHOICE,
                    CHOICES,
                    PHOTO,
                    ATTACHMENT,
                    PERSON,
                    AGREEMENT,
                    CONFIRM -> false;
        };
    }
}
