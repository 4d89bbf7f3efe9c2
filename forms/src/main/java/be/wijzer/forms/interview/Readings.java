package be.wijzer.forms.interview;

import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.core.understanding.EntityRecogniser.Prefer;
import be.wijzer.forms.interview.Sayings.Meaning;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a message says of each field: the asked one, those known before, and those not known yet.
final class Readings {
    private static final int FEW_WORDS = 3;
    private static final int SHORTEST_PRODUCT = 6;
    private static final Pattern NAME_SAID = Pattern.compile(
            "(?iu).*\\b(?:(?:mijn|mijne|m'n|de) naam (?:is|moet)|(?:ik|'?k) ?(?:heet|noem))(?: (?:trouwens|eigenlijk|toch|wel|zijn|dus|eerder|wel degelijk))+ (.{2,40})");
    private static final Pattern PHONE_ENDS = Pattern.compile(
            ".*\\b(?:eindigt|eindigen|eindig|stopt|gedaan|laatste (?:twee |drie |2 |3 )?cijfers?)\\b(?: (?:met|op|is|zijn|moet|moeten))* (\\d{1,4})(?: .*)?");
    private static final Pattern NAME_INSTEAD = Pattern.compile(
            "(?u).*(?:[Ff]out|[Vv]erkeerd|niet juist|klopt niet|[Nn]aam|hé|he)[:,. ]+(?:(?:'t|het|dat) (?:is|moet)|ik heet)?(?: zijn)? ?(\\p{Lu}[\\p{L}' -]{1,40})");
    private static final Pattern PURPOSE = Pattern.compile(
            ".*\\b(?:is|s|kom|gaat|kwam|ben|was|moet|wil|nodig|neem|doe|zet|geef|schrijf|woon|woont|wonen|ligt|staat|gebeurde)\\b.*");
    private static final Pattern ORDINAL = Pattern.compile(
            "(?iu)(?:(?:op|de|den|die|het) )*(?:eerste|tweede|derde|vierde|vijfde|zesde|laatste|\\d(?:de|ste|e))");
    /// "Maar bel niet voor 9 uur": no new hour.
    private static final Pattern BOUND = Pattern.compile("(?iu)(?:pas |liefst |niet )*(?:na|voor|vóór|tegen|tot)\\b.*");
    private static final Pattern CLOCK =
            Pattern.compile("(?:om |tegen |rond |vanaf )?([01]\\d|2[0-3])([0-5]\\d)(?: u| uur| h)?");
    private static final Pattern WITH = Pattern.compile(".*\\b(?:met|we zijn met|zijn met|voor) (?:ons )?\\d{1,4}");
    private static final Pattern PHONE_END = Pattern.compile(
            "(?:.* )?(\\d{1,4}) (?:op (?:het|t) (?:einde|laatste)|van achter|vanachter|op het eind)\\b.*");

    private final Asking asking;
    private final String plain;
    private final Mentions mentions;
    private final Questions questions;
    private final Sayings sayings;
    private final Field offered;
    private final List<String> offers;
    private final ProductTitles products;

    Readings(Asking asking, String plain, EntityRecogniser recogniser, Sayings sayings, ProductTitles products) {
        this.products = products;
        this.plain = plain;
        this.sayings = sayings;
        this.offers = asking.options();
        Mentions all = new Mentions(asking, recogniser);
        this.offered = offered(asking, all);
        this.asking = offered.equals(asking.asked()) ? asking : asking.offeringNothing();
        mentions = this.asking == asking ? all : new Mentions(this.asking, recogniser);
        questions = new Questions(this.asking.text(), plain, sayings);
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

    /// The answer to the open question; without a value where only a direction is given.
    Optional<Mention> asked() {
        Field asked = asking.asked();
        return switch (asked.type()) {
            case CONFIRM, AGREEMENT, LONG_TEXT, QUESTION, PHOTO, ATTACHMENT, PERSON -> Optional.empty();
            case CHOICES -> SeveralOptions.of(asking.options(), asking.text()).map(this::whole);
            case DATE,
                    TIME,
                    PEOPLE,
                    EMAIL,
                    PHONE,
                    CONTACT,
                    IBAN,
                    NAME,
                    TEXT,
                    ROOM,
                    PRODUCT,
                    CERTIFICATE,
                    STREET,
                    LOCATION,
                    CHOICE ->
                beside(asked)
                        .or(() -> clock(asked))
                        .or(() -> new Offered(asking, plain, mentions, questions).chosen(asked))
                        .or(() -> said(asked))
                        .map(mention -> ended(asked, besideQuestion(asked, mention)));
        };
    }

    /// "1830".
    private Optional<Mention> clock(Field field) {
        Matcher digits = CLOCK.matcher(plain);
        return field.type() == FieldType.TIME && digits.matches()
                ? Optional.of(whole(digits.group(1) + ":" + digits.group(2)))
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
        Optional<Mention> found = mentions.last(asked)
                .filter(questions::gives)
                .map(mention -> bare(asked, mention))
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
                        ? AlikeName.last(withoutOthers()).map(this::whole)
                        : Optional.empty());
    }

    /// A name without what introduces it.
    private static Mention bare(Field field, Mention mention) {
        return field.type() == FieldType.NAME
                ? mention.value()
                        .flatMap(value -> FreeWords.of(FieldType.NAME, value.toString()))
                        .map(mention::valued)
                        .orElse(mention)
                : mention;
    }

    /// Whether the words as a whole mean something that is no answer.
    private boolean isSaid() {
        return List.of(Meaning.SKIP, Meaning.CANCEL, Meaning.REPEAT, Meaning.HANDOVER, Meaning.AFFIRM, Meaning.DENY)
                .stream()
                .anyMatch(meaning -> sayings.says(meaning, plain));
    }

    private Optional<Mention> freely(Field asked) {
        boolean corrects = !corrections(Optional.empty()).isEmpty();
        if (corrects || !asked.type().isFree()) {
            return Optional.empty();
        }
        String rest = withoutOthers();
        return FreeWords.of(asked.type(), rest)
                .map(text -> asked.type() == FieldType.PRODUCT
                        ? products.titled(asking.municipality(), rest).orElse(text)
                        : text)
                .map(text -> new Mention(Optional.of(text), 0, asking.text().length(), asking.text()));
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
                        "[ ,]+(?:(op|om|voor|met|en|van|tegen|rond|mee|uit|in|aan)(?: (?:de|den|het|'t))?)?[ ,]*$", "")
                .strip();
    }

    private void blank(StringBuilder rest, Mention mention) {
        int comma = asking.text().lastIndexOf(',', mention.start());
        int next = asking.text().indexOf(',', mention.end());
        int to = comma > 0 && next < 0 ? rest.length() : comma > 0 ? next : mention.end();
        for (int at = comma > 0 ? comma : mention.start(); at < Math.min(to, rest.length()); at++) {
            rest.setCharAt(at, ' ');
        }
    }

    /// A day or time beside one in the question, or beside the one known.
    private Optional<Mention> beside(Field field) {
        boolean asked = field.equals(asking.asked());
        return switch (field.type()) {
            case DATE ->
                Relative.day(plain, days(field, asked)).map(Object::toString).map(this::whole);
            case TIME ->
                Relative.time(plain, times(field, asked)).map(Object::toString).map(this::whole);
            case NAME,
                    TEXT,
                    LONG_TEXT,
                    QUESTION,
                    ROOM,
                    PRODUCT,
                    CERTIFICATE,
                    STREET,
                    LOCATION,
                    PEOPLE,
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
                    CONFIRM -> Optional.empty();
        };
    }

    private Mention whole(Object value) {
        return new Mention(Optional.of(value), 0, asking.text().length(), asking.text());
    }

    private List<LocalDate> days(Field field, boolean asked) {
        return base(field, asked).stream().map(LocalDate::parse).toList();
    }

    private List<LocalTime> times(Field field, boolean asked) {
        return base(field, asked).stream().map(LocalTime::parse).toList();
    }

    private List<String> base(Field field, boolean asked) {
        List<String> base = new ArrayList<>();
        if (asked) {
            asking.question()
                    .ifPresent(question -> mentions.in(question, field)
                            .forEach(mention -> mention.value().ifPresent(value -> base.add(value.toString()))));
        }
        if (base.isEmpty()) {
            asking.knownText(field).ifPresent(base::add);
        }
        return base;
    }

    /// New values for what is known, where a clear correction allows them.
    Map<String, Object> corrections(Optional<Mention> answer) {
        Map<String, Object> corrections = new LinkedHashMap<>();
        for (Field field : asking.form().fields()) {
            Optional<String> known = asking.knownText(field);
            boolean isAsked = field.equals(asking.asked());
            if (asking.known().containsKey(field.name())
                    && !isAsked
                    && field.type().isSaid()
                    && !isDecided(field)) {
                corrected(field, known, answer).ifPresent(value -> corrections.put(field.name(), value));
            }
        }
        return corrections;
    }

    /// Whether a yes or no, or an option, answers it: words that mention it are no correction.
    private static boolean isDecided(Field field) {
        return field.type() == FieldType.CONFIRM
                || field.type() == FieldType.AGREEMENT
                || field.type() == FieldType.CHOICES;
    }

    private Optional<Object> corrected(Field field, Optional<String> known, Optional<Mention> answer) {
        Optional<Object> beside = beside(field).flatMap(Mention::value);
        if (beside.isPresent()
                && !beside.map(Object::toString).equals(known)
                && answer.filter(mention -> mention.value().equals(beside)).isEmpty()) {
            return beside;
        }
        Matcher end = PHONE_ENDS.matcher(plain);
        if (field.type() == FieldType.PHONE && known.isPresent() && end.matches()) {
            return known.map(
                    number -> number.substring(0, number.length() - end.group(1).length()) + end.group(1));
        }
        if (field.equals(offered) && !field.equals(asking.asked()) && !offers.isEmpty()) {
            return OptionChoice.titled(offers, asking.text())
                    .filter(title -> allows(field) && !Optional.of(title).equals(known))
                    .map(title -> title);
        }
        Optional<Object> alike = field.type() == FieldType.NAME
                ? known.flatMap(name -> AlikeName.in(asking.text(), name))
                : Optional.empty();
        if (alike.isPresent()) {
            return alike;
        }
        Optional<Object> replaced = Replacement.in(asking.text().length() > 200 ? "" : asking.text())
                .filter(replacement -> known.filter(replacement::isAll).isPresent() || nowhereWhole(replacement))
                .filter(_ -> !field.type().isStrong()
                        || field.type() == FieldType.EMAIL
                        || field.type() == FieldType.CONTACT)
                .flatMap(replacement -> known.flatMap(replacement::applied));
        Optional<Mention> mention = mentions.last(field)
                .filter(Mention::isClear)
                .filter(questions::gives)
                .filter(each -> field.type() != FieldType.NAME
                        || FreeWords.of(FieldType.NAME, each.value().orElse("").toString())
                                .isPresent())
                .filter(each -> !isStreet(field) || isSpelled(each))
                .filter(each -> field.type().isStrong() || isCued(field, each))
                .or(() -> named(field));
        if (mention.isEmpty()) {
            return replaced;
        }
        if (field.type() == FieldType.TIME
                && BOUND.matcher(mention.get().text()).matches()
                && !sayings.has(Meaning.CORRECTION, plain)) {
            return Optional.empty();
        }
        Object value = adjusted(field, mention.get(), known);
        boolean other = known.filter(text -> text.equals(value.toString())).isEmpty();
        return other && allows(field) ? Optional.of(value) : Optional.empty();
    }

    private static boolean isStreet(Field field) {
        return field.type() == FieldType.STREET || field.type() == FieldType.LOCATION;
    }

    /// Whether the clause that names a value speaks of a change, and isn't about something else.
    private boolean isCued(Field field, Mention mention) {
        if (field.type() == FieldType.PRODUCT && mention.text().length() < SHORTEST_PRODUCT) {
            return false;
        }
        String said = Sayings.plain(mention.text());
        String clause = Sayings.clauses(asking.text()).stream()
                .filter(each -> each.contains(said))
                .findFirst()
                .orElse(plain);
        if (sayings.has(Meaning.CORRECTION, said)) {
            return false;
        }
        String rest = clause.replace(said, " ").strip();
        String before = clause.contains(said) ? clause.substring(0, clause.indexOf(said)) : clause;
        return rest.length() <= said.length()
                || sayings.has(Meaning.CORRECTION, rest)
                || PURPOSE.matcher(before).matches()
                || asking.form().fields().stream()
                        .anyMatch(each -> FieldNames.named(each.type(), plain)
                                && !each.type().isStrong());
    }

    /// Whether a street is said as it is written: what had to be guessed is too little for a correction.
    private static boolean isSpelled(Mention street) {
        String value = Sayings.plain(street.value().orElse("").toString());
        String said = Sayings.plain(street.text());
        return said.isEmpty() || value.isEmpty() || said.contains(value.split(" ")[0]);
    }

    /// "Mijn naam is trouwens Jean", "het aantal is 45".
    private Optional<Mention> named(Field field) {
        var name = NAME_SAID.matcher(asking.text());
        if (field.type() == FieldType.NAME && name.matches()) {
            return FreeWords.of(FieldType.NAME, name.group(1)).map(this::whole);
        }
        var instead = NAME_INSTEAD.matcher(asking.text());
        if (field.type() == FieldType.NAME && FieldNames.named(field.type(), plain) && instead.matches()) {
            return FreeWords.of(FieldType.NAME, instead.group(1)).map(this::whole);
        }
        boolean counted = field.type() == FieldType.PEOPLE
                && (FieldNames.named(field.type(), plain)
                        || WITH.matcher(plain).matches()
                        || asking.asked().type() == FieldType.CONFIRM
                                && plain.matches(
                                        "(?:.*[^\\d ] )?\\d{1,3}(?: (?:dus|is|t|geworden|he|hoor|zijn|het|aub|van|man|personen))*"));
        return counted
                        && !PHONE_ENDS.matcher(plain).matches()
                        && !PHONE_END.matcher(plain).matches()
                ? mentions.expected(field)
                : Optional.empty();
    }

    private boolean nowhereWhole(Replacement replacement) {
        return asking.form().fields().stream()
                .noneMatch(field ->
                        asking.knownText(field).filter(replacement::isAll).isPresent());
    }

    private Object adjusted(Field field, Mention mention, Optional<String> known) {
        String value = mention.value().orElse("").toString();
        if (field.type() == FieldType.DATE && known.isPresent()) {
            return Relative.near(
                            mention.text(),
                            LocalDate.parse(value),
                            LocalDate.parse(known.get()),
                            asking.now().toLocalDate())
                    .toString();
        }
        return mention.value().orElse("");
    }

    private boolean allows(Field field) {
        boolean clearly = sayings.has(Meaning.CORRECTION, plain)
                || FieldNames.named(field.type(), plain)
                || asking.knownText(field)
                        .flatMap(known -> Replacement.in(asking.text()).filter(each -> each.isAll(known)))
                        .isPresent();
        return switch (asking.asked().type()) {
            case CONFIRM -> true;
            case LONG_TEXT, QUESTION -> clearly;
            case NAME,
                    TEXT,
                    ROOM,
                    PRODUCT,
                    CERTIFICATE,
                    STREET,
                    LOCATION,
                    DATE,
                    TIME,
                    PEOPLE,
                    EMAIL,
                    PHONE,
                    CONTACT,
                    IBAN,
                    CHOICE,
                    CHOICES,
                    PHOTO,
                    ATTACHMENT,
                    PERSON,
                    AGREEMENT -> clearly || field.type().isStrong();
        };
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

    /// A known field that is spoken of by its name.
    Optional<String> named() {
        return asking.form().fields().stream()
                .filter(field -> asking.known().containsKey(field.name()))
                .filter(field -> FieldNames.named(field.type(), plain))
                .map(Field::name)
                .findFirst();
    }
}
