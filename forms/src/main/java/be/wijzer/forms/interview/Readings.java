package be.wijzer.forms.interview;

import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.core.understanding.EntityRecogniser.Prefer;
import be.wijzer.forms.interview.Sayings.Meaning;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a message says of each field: the asked one, those known before, and those not known yet.
final class Readings {
    private static final Set<Meaning> NO_ANSWER =
            EnumSet.of(Meaning.SKIP, Meaning.CANCEL, Meaning.REPEAT, Meaning.HANDOVER, Meaning.AFFIRM, Meaning.DENY);

    private static final int FEW_WORDS = 3;
    static final int SHORTEST_PRODUCT = 6;
    static final Pattern ORDINAL = Pattern.compile(
            "(?iu)(?:(?:op|de|den|die|het) )*+(?:eerste|tweede|derde|vierde|vijfde|zesde|laatste|\\d(?:de|ste|e))");
    private static final Pattern REFUSING = Pattern.compile(
            "(?iu).*\\b(?:niet|nie|nooit|geen|pas|not|never|jamais|nicht)\\b[^.;!?]{0,25}(?:voor|vóór|na|tussen|before|after|avant|après|vor|nach)\\b[^.;!?]*");
    private static final Pattern CROWD = Pattern.compile(
            "(?:.* )?(?:met|mee) (?:ons |zijn |z n |zo n |een )*(\\d{1,3}|\\p{L}*(?:tien|tig|honderd|elf|twaalf)) (?:\\p{L}{3,} )?"
                    + "(?!uur|uren|min|dag|dage|week|weken|maand|jaar|euro|tafels|stoelen|banken|auto|wagens|fietsen|bakken|kratten|honden|katten|procent|kilo|meter|personen|man\\b)\\p{L}{3,}(?:en|s)(?: .*)?");
    private static final Pattern CLOCK =
            Pattern.compile("(?:om |tegen |rond |vanaf )?([01]\\d|2[0-3])([0-5]\\d)(?: u| uur| h)?");
    static final Pattern PHONE_END = Pattern.compile(
            "(?:.* )?(\\d{1,4}) (?:op (?:het|t) (?:einde|laatste)|van achter|vanachter|op het eind)\\b.*");

    private final Asking asking;
    private final String plain;
    private final Mentions mentions;
    private final Questions questions;
    private final Sayings sayings;
    private final ProductTitles products;
    private final Beside beside;
    private final Corrections corrections;
    private final Polarity polarity;
    private final Poles poles;

    Readings(Asking asking, String plain, EntityRecogniser recogniser, Sayings sayings, ProductTitles products) {
        this.products = products;
        this.plain = plain;
        this.sayings = sayings;
        Mentions all = new Mentions(asking, recogniser);
        Field offered = offered(asking, all);
        this.asking = offered.equals(asking.asked()) ? asking : asking.offeringNothing();
        mentions = this.asking == asking ? all : new Mentions(this.asking, recogniser);
        questions = new Questions(this.asking.text(), plain, sayings);
        beside = new Beside(this.asking, plain, mentions);
        corrections = new Corrections(this.asking, plain, mentions, questions, sayings, offered, asking.options());
        polarity = new Polarity(this.asking, sayings, mentions);
        poles = this.asking.asked().type() == FieldType.CHOICE
                ? Poles.of(this.asking.options(), this.asking.asks())
                : Poles.NONE;
    }

    /// The words that were read, in which every value has its place.
    String text() {
        return asking.text();
    }

    /// The field the answers on offer are for: one answered before where its answer is among them, or where they can't
    /// be of the asked one.
    private static Field offered(Asking asking, Mentions mentions) {
        List<Field> before = asking.form().fields().stream()
                .filter(field -> !field.equals(asking.asked()))
                .filter(field -> asking.knownText(field).isPresent())
                .toList();
        Optional<Field> chosen = before.stream()
                .filter(field ->
                        asking.options().contains(asking.knownText(field).orElse("")))
                .findFirst();
        boolean fits = asking.options().stream()
                .anyMatch(option -> !mentions.in(option, asking.asked()).isEmpty());
        return chosen.or(() -> asking.asked().type().isStrong() && !fits
                        ? before.stream()
                                .filter(field -> field.type().isFree() && field.type() != FieldType.NAME)
                                .findFirst()
                        : Optional.empty())
                .filter(_ -> !asking.options().isEmpty())
                .orElse(asking.asked());
    }

    /// Whether there are answers on offer to the open question.
    boolean offers() {
        return !asking.options().isEmpty();
    }

    Questions questions() {
        return questions;
    }

    /// Whether yes and no answer the open question.
    boolean isPolar() {
        return asking.asked().type().manner() == Manner.FACT || !poles.isEmpty();
    }

    /// The answer to the open question; without a value where only a direction is given.
    Optional<Mention> asked() {
        Field asked = asking.asked();
        Offered offers = new Offered(asking, plain, mentions, questions);
        return switch (asked.type().manner()) {
            case FACT -> polarity.asked().map(asking::whole);
            case TELLING, FILE, REGISTER, DECISION -> Optional.empty();
            case WORDS, NAMED, MEASURE, REACH, OPTIONS ->
                asked.type() == FieldType.CHOICES
                        ? SeveralOptions.of(asking.options(), asking.text()).map(asking::whole)
                        : beside.of(asked)
                                .or(() -> clock(asked))
                                .or(() -> offers.chosen(asked))
                                .or(this::pole)
                                .or(() -> said(asked)
                                        .filter(Mention::isClear)
                                        .or(() -> offers.inQuestion(asked))
                                        .or(() -> said(asked)))
                                .map(mention -> ended(asked, besideQuestion(asked, mention)))
                                .map(mention -> inPartOfDay(asked, mention));
        };
    }

    /// "Nee" where the answers are "Ja, muziek" and "Geen muziek".
    private Optional<Mention> pole() {
        return poles.isEmpty()
                ? Optional.empty()
                : polarity.asked().flatMap(poles::title).map(asking::whole);
    }

    /// "1830".
    private Optional<Mention> clock(Field field) {
        Matcher digits = CLOCK.matcher(plain);
        return field.type() == FieldType.TIME && digits.matches()
                ? Optional.of(asking.whole(digits.group(1) + ":" + digits.group(2)))
                : Optional.empty();
    }

    /// A bare weekday after a question about another day is the one nearest to it.
    private Mention besideQuestion(Field field, Mention mention) {
        if (field.type() != FieldType.DATE || !mention.isClear() || !Relative.isWeekday(mention.text())) {
            return mention;
        }
        return asking.question().map(question -> mentions.in(question, field)).stream()
                .flatMap(List::stream)
                .flatMap(day -> day.value().stream())
                .map(day -> LocalDate.parse(day.toString()))
                .reduce((_, last) -> last)
                .map(base -> Relative.nearest(
                        LocalDate.parse(mention.value().orElse("").toString()), base))
                .filter(day -> !day.isBefore(asking.now().toLocalDate()) || field.prefer() == Prefer.PAST)
                .map(day -> mention.valued(day.toString()))
                .orElse(mention);
    }

    /// A bare hour is in the part of the day that the question names.
    private Mention inPartOfDay(Field field, Mention mention) {
        return field.type() == FieldType.TIME && mention.isClear() && !Values.saysHalfOfTheDay(mention.text())
                ? asking.asks()
                        .flatMap(Hours::named)
                        .map(hours -> hours.meant(
                                LocalTime.parse(mention.value().orElseThrow().toString())))
                        .map(time -> mention.valued(Written.clock(time)))
                        .orElse(mention)
                : mention;
    }

    /// "0496 55 44 33, nee 34 op het einde".
    private Mention ended(Field field, Mention mention) {
        var end = PHONE_END.matcher(plain);
        if (field.type() == FieldType.PHONE && mention.isClear() && end.matches()) {
            String number = mention.value().orElse("").toString();
            String digits = end.group(1);
            return mention.valued(number.substring(0, number.length() - digits.length()) + digits);
        }
        return mention;
    }

    private Optional<Mention> said(Field asked) {
        if (asked.type() == FieldType.NAME && isSaid()) {
            return Optional.empty();
        }
        Optional<Mention> found = (asked.type() == FieldType.PEOPLE
                        ? new Total(asking.text(), mentions).of(asked)
                        : Optional.<Mention>empty())
                .or(() -> mentions.last(asked))
                .filter(questions::gives)
                .flatMap(mention -> bare(asked, mention))
                .or(() -> mentions.ruledOut(asked));
        if (!asking.options().isEmpty() && !asked.type().isStrong()) {
            return found.flatMap(mention -> mention.value()
                    .flatMap(value -> OptionChoice.of(asking.options(), value.toString()))
                    .map(mention::valued));
        }
        if (found.isPresent()
                || questions.asks() && !questions.echoes()
                || !asking.options().isEmpty()) {
            return found;
        }
        return isSaid() ? Optional.empty() : freely(asked);
    }

    /// The whole message as the answer, where it can be.
    Optional<Mention> freely() {
        if (!asking.options().isEmpty()) {
            return Optional.empty();
        }
        return freely(asking.asked())
                .or(() -> asking.asked().type() == FieldType.NAME
                        ? AlikeName.last(withoutOthers()).map(asking::whole)
                        : Optional.empty());
    }

    /// A name without what introduces it.
    private static Optional<Mention> bare(Field field, Mention mention) {
        return field.type() == FieldType.NAME
                ? mention.value()
                        .flatMap(value -> FreeWords.of(FieldType.NAME, value.toString()))
                        .map(mention::valued)
                : Optional.of(mention);
    }

    /// Whether the words as a whole mean something that is no answer.
    private boolean isSaid() {
        return sayings.said(plain).stream().anyMatch(NO_ANSWER::contains);
    }

    private Optional<Mention> freely(Field asked) {
        boolean corrects = !corrections.of(Optional.empty()).isEmpty();
        if (corrects || !asked.type().isFree()) {
            return Optional.empty();
        }
        String rest = withoutOthers();
        return FreeWords.of(asked.type(), rest)
                .map(text -> asked.type() == FieldType.PRODUCT
                        ? products.titled(asking.municipality(), rest).orElse(text)
                        : text)
                .map(asking::whole);
    }

    /// What is left when the clauses that only tell another field are taken away, and the values within others.
    private String withoutOthers() {
        StringBuilder rest = new StringBuilder(asking.text());
        for (Field field : asking.form().fields()) {
            boolean home = field.type() == FieldType.STREET && asking.asked().type() == FieldType.NAME;
            if (!field.equals(asking.asked()) && (field.type().isStrong() || home)) {
                mentions.last(field).ifPresent(mention -> blank(rest, mention));
            }
        }
        return rest.toString()
                .replaceAll("\\s+", " ")
                .replaceAll(
                        "[ ,]+(?:(op|om|voor|met|en|van|tegen|rond|mee|uit|in|aan|pour|le|à|et|for|on|at|and|für|am|um|und)(?: (?:de|den|het|'t|le|la|the|den))?)?[ ,]*$",
                        "")
                .strip();
    }

    private void blank(StringBuilder rest, Mention mention) {
        int last = asking.text().lastIndexOf(',', mention.start());
        int comma = last > 0 && FreeWords.greets(asking.text().substring(0, last)) ? -1 : last;
        int next = asking.text().indexOf(',', mention.end());
        int to = comma > 0 && next < 0 ? rest.length() : comma > 0 ? next : mention.end();
        for (int at = comma > 0 ? comma : mention.start(); at < Math.min(to, rest.length()); at++) {
            rest.setCharAt(at, ' ');
        }
    }

    /// New values for what is known, where a clear correction allows them.
    Map<String, Object> corrections(Optional<Mention> answer) {
        Map<String, Object> changed = new LinkedHashMap<>(corrections.of(answer));
        changed.putAll(polarity.corrections());
        return changed;
    }

    /// "Nee, zestien" where sixty was proposed: another value than that of the question.
    boolean isOther(Mention answer) {
        return answer.isClear()
                && Stance.of(asking.text(), answer) != Stance.EXPLAINED
                && asking.question().stream()
                        .flatMap(question -> mentions.in(question, asking.asked()).stream())
                        .map(Mention::value)
                        .noneMatch(answer.value()::equals);
    }

    /// What is said of fields that aren't known yet.
    Map<String, Object> others() {
        Map<String, Object> others = new LinkedHashMap<>();
        if (!asking.options().isEmpty() && plain.split(" ").length <= FEW_WORDS) {
            return others;
        }
        for (Field field : asking.form().fields()) {
            boolean open = !asking.known().containsKey(field.name()) && !field.equals(asking.asked());
            if (open && field.type().comesAlong()) {
                mentions.last(field)
                        .filter(questions::gives)
                        .filter(mention -> !isBound(field, mention))
                        .or(() -> crowd(field))
                        .filter(mention -> asking.options().isEmpty()
                                || !ORDINAL.matcher(mention.text().strip()).matches())
                        .filter(mention -> field.type() != FieldType.PRODUCT
                                || mention.text().length() >= SHORTEST_PRODUCT)
                        .flatMap(Mention::value)
                        .ifPresent(value -> others.put(field.name(), value));
            }
        }
        return others;
    }

    /// "Bel niet voor tien uur": when it won't do, not when it will.
    private boolean isBound(Field field, Mention time) {
        String before =
                asking.text().substring(0, Math.min(time.start(), asking.text().length()));
        return field.type() == FieldType.TIME
                && Corrections.BOUND.matcher(time.text()).matches()
                && REFUSING.matcher(before + time.text()).matches();
    }

    /// "Met 28 hongerige magen": how many come along.
    private Optional<Mention> crowd(Field field) {
        Matcher crowd = CROWD.matcher(plain);
        return field.type() == FieldType.PEOPLE && crowd.matches()
                ? mentions.expected(field)
                        .filter(mention -> crowd.group(1)
                                .equals(Sayings.plain(mention.text()).split(" ")[0]))
                : Optional.empty();
    }

    /// A known field that is taken away: "laat die gsm maar weg".
    Optional<String> removes() {
        return named().filter(_ -> sayings.has(Meaning.TAKES_AWAY, plain));
    }

    /// A known field that is spoken of by its name.
    Optional<String> named() {
        return asking.form().fields().stream()
                .filter(field -> asking.known().containsKey(field.name()))
                .filter(field -> FieldNames.named(field.type(), plain))
                .map(Field::name)
                .findFirst();
    }
}
