package be.wijzer.forms.interview;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.understanding.EntityRecogniser.Prefer;
import be.wijzer.forms.interview.Sayings.Meaning;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a message changes of the answers that are known.
final class Corrections {
    private static final Pattern NAME_SAID = Pattern.compile(
            "(?iu).*\\b(?:(?:mijn|mijne|m'n|de) naam (?:is|moet)|(?:ik|'?k) ?(?:heet|noem))(?: (?:trouwens|eigenlijk|toch|wel|zijn|dus|eerder|wel degelijk))+ (.{2,40})");
    private static final Pattern PHONE_ENDS = Pattern.compile(
            ".*\\b(?:eindigt|eindigen|eindig|stopt|gedaan|laatste (?:twee |drie |2 |3 )?cijfers?)\\b(?: (?:met|op|is|zijn|moet|moeten))* (\\d{1,4})(?: .*)?");
    private static final Pattern NAME_INSTEAD = Pattern.compile(
            "(?u).*(?:[Ff]out|[Vv]erkeerd|niet juist|klopt niet|[Nn]aam|hé|he)[:,. ]+(?:(?:'t|het|dat) (?:is|moet)|ik heet)?(?: zijn)? ?(\\p{Lu}[\\p{L}' -]{1,40})");
    private static final Pattern PURPOSE = Pattern.compile(
            ".*\\b(?:is|s|kom|gaat|kwam|ben|was|moet|wil|nodig|neem|doe|zet|geef|schrijf|woon|woont|wonen|ligt|staat|gebeurde|vroeg|vraag|vroegen|gevraagd|zoek|bedoel)\\b.*");
    /// "Maar bel niet voor 9 uur": no new hour.
    static final Pattern BOUND = Pattern.compile("(?iu)(?:pas |liefst |niet )*(?:na|voor|vóór|tegen|tot)\\b.*");
    /// "Maak daar de negentiende van".
    private static final Pattern DAY_OF_MONTH = Pattern.compile(
            "(?:.* )?(?:de|den|dien|the|le) (?:\\d{1,2}(?:de|ste|sten|e|th|nd|rd|st)?|(?!zelfde|goede|juiste|andere|einde|beste|eerste|laatste|meeste)\\p{L}+(?:de|ste|den|sten|th))(?: .*)?");
    private static final Pattern MORE_OR_FEWER = Pattern.compile(
            "(?:.* )?(?:er|we|nog|met|zijn|komen) (\\d{1,3}|\\p{L}+)(?: (?:man|mensen|personen|volk))? (bij|erbij|meer|extra|minder|af)(?: .{0,20})?");
    private static final Pattern MADE_OF_IT =
            Pattern.compile("(?iu)\\b(?:maakt?|doet?|zet) (?:er|daar)(?: (?:maar|toch|liever))* (.{1,30}?) van\\b");
    private static final Set<String> FEWER = Set.of("minder", "af");
    /// "De zaal moet De Kring zijn".
    private static final Pattern SAID_OF = Pattern.compile(
            "(?iu)(?:.*[^\\p{L}])?(?:de|het|'t|mijn|m'n) (\\p{L}+) (?:moet|moest|wordt)(?: (?:eigenlijk|toch|dus|wel|trouwens|gewoon))* (.{2,40}?) (?:zijn|worden|wezen|heten)[.! ]*");
    private static final Pattern WITH = Pattern.compile(".*\\b(?:met|we zijn met|zijn met|voor) (?:ons )?\\d{1,4}");

    private final Asking asking;
    private final String plain;
    private final Mentions mentions;
    private final Questions questions;
    private final Sayings sayings;
    private final Beside beside;
    private final Field offered;
    private final List<String> offers;
    private final Optional<Replacement> replacement;

    /// @param offered the field the offers are for
    Corrections(
            Asking asking,
            String plain,
            Mentions mentions,
            Questions questions,
            Sayings sayings,
            Field offered,
            List<String> offers) {
        this.asking = asking;
        this.plain = plain;
        this.mentions = mentions;
        this.questions = questions;
        this.sayings = sayings;
        this.beside = new Beside(asking, plain, mentions);
        this.offered = offered;
        this.offers = offers;
        this.replacement = Replacement.in(asking.text());
    }

    /// New values for what is known, where a clear correction allows them.
    Map<String, Object> of(Optional<Mention> answer) {
        Map<String, Object> corrections = new LinkedHashMap<>();
        for (Field field : asking.form().fields()) {
            Optional<String> known = asking.knownText(field);
            boolean isAsked = field.equals(asking.asked());
            if (asking.known().containsKey(field.name())
                    && !isAsked
                    && field.type().isSaid()
                    && !field.type().isDecided()
                    && field.type() != FieldType.CHOICES) {
                corrected(field, known, answer).ifPresent(value -> corrections.put(field.name(), value));
            }
        }
        return corrections;
    }

    private Optional<Object> corrected(Field field, Optional<String> known, Optional<Mention> answer) {
        Optional<Object> near = beside.of(field).flatMap(Mention::value);
        if (near.isPresent()
                && !near.map(Object::toString).equals(known)
                && answer.filter(mention -> mention.value().equals(near)).isEmpty()) {
            return near;
        }
        Matcher end = PHONE_ENDS.matcher(plain);
        if (field.type() == FieldType.PHONE && known.isPresent() && end.matches()) {
            return known.map(
                    number -> number.substring(0, number.length() - end.group(1).length()) + end.group(1));
        }
        if (field.equals(offered) && !field.equals(asking.asked()) && !offers.isEmpty()) {
            List<String> others = offers.stream()
                    .filter(title -> !Optional.of(title).equals(known))
                    .toList();
            return OptionChoice.titled(offers, asking.text())
                    .filter(title -> !Optional.of(title).equals(known))
                    .or(() -> OptionChoice.titled(others, asking.text()))
                    .filter(title -> allows(field) && !Optional.of(title).equals(known))
                    .map(title -> title);
        }
        if (field.type() == FieldType.CHOICE) {
            return answer.isEmpty() || mentions.labels().name(field, plain)
                    ? chosenAnew(field, known)
                    : Optional.empty();
        }
        Optional<Object> counted =
                replacedMeasure(field, known).or(() -> made(field, known)).or(() -> more(field, known));
        if (counted.isPresent()) {
            return counted;
        }
        Optional<Object> alike = field.type() == FieldType.NAME
                ? known.flatMap(name -> AlikeName.in(asking.text(), name))
                : Optional.empty();
        if (alike.isPresent()) {
            return alike;
        }
        Optional<Object> replaced = replacement
                .filter(each -> known.filter(each::isAll).isPresent() || nowhereWhole(each))
                .filter(_ -> !field.type().isStrong()
                        || field.type() == FieldType.EMAIL
                        || field.type() == FieldType.CONTACT)
                .flatMap(each -> known.flatMap(each::applied))
                .map(value -> bare(field, value));
        Optional<Mention> mention = mentions.lastBut(field, known)
                .filter(Mention::isClear)
                .filter(questions::gives)
                .filter(each -> !questions.asks() || Stance.of(asking.text(), each) != Stance.EXPLAINED)
                .filter(each -> field.type() != FieldType.DATE || isDayMeant(field, each, answer))
                .filter(each -> field.type() != FieldType.NAME
                        || FreeWords.of(FieldType.NAME, each.value().orElse("").toString())
                                .isPresent())
                .filter(each -> !isStreet(field) || isSpelled(each))
                .filter(each -> field.type().isStrong() || mentions.labels().name(field, plain) || isCued(field, each))
                .or(() -> named(field, known));
        if (mention.isEmpty()) {
            return replaced;
        }
        if (field.type() == FieldType.TIME
                && BOUND.matcher(mention.get().text()).matches()
                && !sayings.has(Meaning.CORRECTION, plain)) {
            return Optional.empty();
        }
        Object value = adjusted(field, mention.get(), known);
        boolean other = known.filter(text -> text.equals(Answer.words(value))).isEmpty();
        return other && allows(field) ? Optional.of(value) : Optional.empty();
    }

    /// Whether a day is more than the place of an answer on offer ("den tweede"), and not past for what is to come.
    private boolean isDayMeant(Field field, Mention day, Optional<Mention> answer) {
        boolean place = Readings.ORDINAL.matcher(day.text().strip()).matches()
                && answer.filter(given -> given.start() <= day.start() && given.end() >= day.end())
                        .isPresent();
        boolean past = field.prefer() == Prefer.FUTURE
                && LocalDate.parse(day.value().orElseThrow().toString())
                        .isBefore(asking.now().toLocalDate());
        return !place && !past;
    }

    /// "Toch liever met ontbijt": another option of a choice made earlier, by a title in any language.
    private Optional<Object> chosenAnew(Field field, Optional<String> known) {
        Optional<Field.Option> chosen = known.flatMap(field::option);
        return Stream.of(Language.values())
                .flatMap(language -> OptionChoice.titled(
                        field.options().stream()
                                .filter(option -> !Optional.of(option).equals(chosen))
                                .map(option -> option.title().in(language))
                                .toList(),
                        asking.text())
                        .stream())
                .flatMap(title -> field.option(title).stream())
                .filter(_ -> allows(field) && !questions.asks())
                .<Object>map(Field.Option::id)
                .findFirst();
    }

    /// "Twaalf, geen honderdtwintig": a measure in the place of the known one.
    private Optional<Object> replacedMeasure(Field field, Optional<String> known) {
        return field.type().manner() == Manner.MEASURE && !field.type().isTwofold()
                ? replacement
                        .filter(each -> value(field, each.out()).equals(known))
                        .flatMap(each -> mentions.expectedIn(each.in(), field))
                        .flatMap(Mention::value)
                : Optional.empty();
    }

    /// "Negen uur is te vroeg, doet er tien van".
    private Optional<Object> made(Field field, Optional<String> known) {
        Matcher made = MADE_OF_IT.matcher(asking.text());
        return field.type().manner() == Manner.MEASURE
                        && made.find()
                        && value(field, asking.text().substring(0, made.start()))
                                .equals(known)
                ? mentions.expectedIn(made.group(1), field).flatMap(Mention::value)
                : Optional.empty();
    }

    private Optional<String> value(Field field, String said) {
        return mentions.expectedIn(said, field).flatMap(Mention::value).map(Object::toString);
    }

    /// "Er komen er nog tien bij": more or fewer people than were known.
    private Optional<Object> more(Field field, Optional<String> known) {
        Matcher change = MORE_OR_FEWER.matcher(plain);
        return field.type() == FieldType.PEOPLE && known.isPresent() && change.matches()
                ? mentions.expectedIn(change.group(1), field)
                        .flatMap(Mention::value)
                        .map(count -> Integer.parseInt(count.toString()))
                        .map(count ->
                                Integer.parseInt(known.get()) + (FEWER.contains(change.group(2)) ? -count : count))
                        .filter(people -> people > 0)
                        .map(Object.class::cast)
                : Optional.empty();
    }

    private static String bare(Field field, String value) {
        return field.type().manner() == Manner.NAMED
                ? FreeWords.of(field.type(), value).orElse(value)
                : value;
    }

    private static boolean isStreet(Field field) {
        return field.type() == FieldType.STREET || field.type() == FieldType.LOCATION;
    }

    /// Whether the clause that names a value speaks of a change, and isn't about something else.
    private boolean isCued(Field field, Mention mention) {
        if (field.type() == FieldType.PRODUCT && mention.text().length() < Readings.SHORTEST_PRODUCT) {
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
    private Optional<Mention> named(Field field, Optional<String> known) {
        Matcher of = SAID_OF.matcher(asking.text());
        if (field.type().isFree() && of.matches() && FieldNames.named(field.type(), Sayings.plain(of.group(1)))) {
            return FreeWords.of(field.type(), of.group(2)).map(asking::whole);
        }
        var name = NAME_SAID.matcher(asking.text());
        if (field.type() == FieldType.NAME && name.matches()) {
            return FreeWords.of(FieldType.NAME, name.group(1)).map(asking::whole);
        }
        var instead = NAME_INSTEAD.matcher(asking.text());
        if (field.type() == FieldType.NAME && FieldNames.named(field.type(), plain) && instead.matches()) {
            return FreeWords.of(FieldType.NAME, instead.group(1)).map(asking::whole);
        }
        boolean changes = isChanged(field);
        if (field.type() == FieldType.DATE
                && changes
                && DAY_OF_MONTH.matcher(plain).matches()) {
            return mentions.dayOfMonth(known).or(() -> mentions.expectedBut(field, known));
        }
        boolean counted = field.type() == FieldType.PEOPLE
                && (FieldNames.named(field.type(), plain)
                        || WITH.matcher(plain).matches()
                        || asking.asked().type() == FieldType.CONFIRM
                                && plain.matches(
                                        "(?:.*[^\\d ] )?\\d{1,3}(?: (?:dus|is|t|geworden|he|hoor|zijn|het|aub|van|man|personen))*"));
        return counted
                        && !PHONE_ENDS.matcher(plain).matches()
                        && !Readings.PHONE_END.matcher(plain).matches()
                ? mentions.expected(field)
                : Optional.empty();
    }

    private boolean nowhereWhole(Replacement said) {
        return asking.form().fields().stream()
                .noneMatch(field -> asking.knownText(field).filter(said::isAll).isPresent());
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
        if (field.type() == FieldType.TIME && known.isPresent() && !Values.saysHalfOfTheDay(mention.text())) {
            return Relative.near(LocalTime.parse(value), LocalTime.parse(known.get()), field.hours())
                    .toString();
        }
        return mention.value().orElse("");
    }

    /// Whether it is said in so many words that a field gets another value.
    private boolean isChanged(Field field) {
        return sayings.has(Meaning.CORRECTION, plain)
                || FieldNames.named(field.type(), plain)
                || asking.knownText(field)
                        .filter(known -> mentions.isTurnedDown(field, known))
                        .isPresent();
    }

    private boolean allows(Field field) {
        boolean clearly = isChanged(field)
                || asking.knownText(field)
                        .flatMap(known -> replacement.filter(each -> each.isAll(known)))
                        .isPresent();
        boolean strongly = field.type().isStrong() && asking.asked().type().manner() != Manner.TELLING;
        return asking.asked().type() == FieldType.CONFIRM || clearly || strongly;
    }
}
