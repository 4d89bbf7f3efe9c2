package be.wijzer.forms.interview;

import be.wijzer.core.understanding.Entity;
import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.core.understanding.EntityRecogniser.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The expressions of a message, read as values of the fields of a form.
final class Mentions {
    private static final Pattern NEGATED = Pattern.compile(
            "(?iu).*\\b(niet|nie|geen|gene|in plaats van|inplaats van|ipv|i\\.p\\.v\\.|eerder dan|statt|instead of|au lieu de)"
                    + "( (meer|op|om|de|den|het|met|naar|in|mijn|m'n|voor|aan|een|die|van|'t|t|der|dat|da|dien|deze|gewoon|gewone|nieuwe|oude))*\\s*");
    private static final Pattern INTRODUCED =
            Pattern.compile("(?iu).*\\b(naam|heet|noem|kheet|name|appelle|heisse|heiße)\\b.*");
    private static final Pattern DAY_ENDS = Pattern.compile(
            "(?iu)\\s*(?:$|[,.;!?]|(?:zijn|worden|van|wel|is|dus|en|maar|ma|he|hé|hoor|in plaats|ipv|niet|beter|liever|graag|toch|dan|instead|not|please)(?!\\p{L}))");
    private static final Pattern FIRST_NAME = Pattern.compile(
            "(?u)(?<=^|\\b(?:de|den|in|op|aan|la|die) )(?!(?:In|Op|Aan|Bij|Langs|Van|Naar|Voor|Achter|Uit|Hoek|Ik|Wij|Ja|Nee|Neen|Het|De|Dat|Daar|Hier) )(?:\\p{Lu}[\\p{L}'’-]+ ){1,3}(?:(?:van|de|den|der|ten|ter|'t|op) )+$");
    private static final Pattern STREET = Pattern.compile(
            "(?u)\\b(?i:rue|avenue|boulevard|place|chaussée|chemin|allée|quai|square|steenweg|baan)(?: (?:op|naar|van|de|du|des|la|le|les|aux?|het|den))*(?: (?:d'|l')?\\p{Lu}[\\p{L}'’-]*)+(?: \\d+[a-z]?)?(?![\\p{L}\\d])");
    private static final Pattern OR = Pattern.compile(
            "(?iu)\\s*+(?:,\\s*+)?(of|ofwel|or|ou|oder)( (op|om|de|den|het|misschien|eventueel|anders|rond|tegen))*\\s*");
    private static final Pattern CLAUSE_END = Pattern.compile("(?iu)[,;.!?]\\s|\\s(?:maar|ma|dus|en)\\s");
    private static final Pattern REJECTING = Pattern.compile(
            "(?iu)\\s++(?:is|s|was|zijn|komt|valt)?\\s*+(?:(?:'t|het|dat|da|mij|me|voor mij|ons|ik|we|dan)\\s+)*(?:(?:te|veel te|wat te|net te)\\s+\\p{L}+|bezet|volzet|volgeboekt|(?:kan|lukt|past|gaat|werkt|wil|komt)\\s+(?:(?:ik|het|'t|dat|da|mij|me|ons)\\s+)*(?:niet|nie|slecht)|(?:heb|moet|werk|ben|zit|hebben|moeten|werken|zijn|zitten)\\s+(?:ik|we|wij|kik)\\b(?! (?:dan |wel |altijd |ook )*(?:alleen|vrij|thuis|beschikbaar|bereikbaar)\\b)).*");
    private static final Pattern ECHOED =
            Pattern.compile("(?iu)\\s*\\?+\\s*(?:(?:ah|maar|ma|oei|euh)\\s)?nee+n?(?!\\p{L})");
    private static final Pattern VAGUELY = Pattern.compile(
            "(?iu).*\\b(?:rond|omstreeks|tussen|voor|na|tegen|in de buurt van|de periode van|ergens met|ergens in)\\s+(?:de\\s+|het\\s+)?");
    private static final Pattern ANY_ONE =
            Pattern.compile("(?iu)(?:op )?(?:een|ne|nen) (?:maan|dins|woens|donder|vrij|zater|zon)dag");
    private static final Pattern ANY_ONE_BEFORE = Pattern.compile("(?iu).*\\bop (?:een|ne|nen) ");
    private static final Pattern NAMED_DAY = Pattern.compile(
            "(?iu).*(\\d|dag|morgen|gisteren|eerste|tweede|derde|vierde|vijfde|tiende|twintigste|ste\\b).*");
    private static final Set<String> CLAIMING = Set.of(
            "date",
            "time",
            "datetime",
            "datetime_range",
            "date_range",
            "time_range",
            "phone",
            "email",
            "recurring",
            "street");

    private final Asking asking;
    private final EntityRecogniser recogniser;
    private final Values values;
    private final Map<EntityRecogniser.Prefer, List<Entity>> neutral = new HashMap<>();
    private final Map<Context, List<Entity>> expecting = new HashMap<>();
    private final Map<String, Boolean> meant = new HashMap<>();
    private @Nullable Labels labels;

    Mentions(Asking asking, EntityRecogniser recogniser) {
        this.asking = asking;
        this.recogniser = recogniser;
        this.values = new Values(asking.now().toLocalDate());
    }

    /// What the message says of a field, in order, what is taken back left out.
    List<Mention> of(Field field) {
        if (!isMeant(field)) {
            return List.of();
        }
        boolean asked = field.name().equals(asking.asked().name());
        boolean reaches = asked && (field.type() == FieldType.EMAIL || field.type() == FieldType.CONTACT);
        List<Mention> found = streets(field, mentions(field, reaches ? expecting(field) : neutral(field.prefer())));
        if (asked && !reaches && found.isEmpty() && !field.type().entities().isEmpty()) {
            List<Entity> claimed = neutral(field.prefer()).stream()
                    .filter(entity -> CLAIMING.contains(entity.type()))
                    .toList();
            found = mentions(field, expecting(field)).stream()
                    .filter(mention -> claimed.stream()
                            .noneMatch(entity -> mention.start() < entity.end() && entity.start() < mention.end()))
                    .toList();
        }
        if (field.type() == FieldType.NAME && !asked) {
            found = found.stream()
                    .filter(mention -> INTRODUCED
                            .matcher(asking.text().substring(0, mention.start()))
                            .matches())
                    .toList();
        }
        List<Mention> left =
                found.stream().filter(mention -> !isNegated(mention)).toList();
        if (asked && left.isEmpty() && !found.isEmpty() && field.type().isStrong()) {
            left = after(found.getLast().end(), field);
        }
        return left.stream()
                .map(mention -> isVague(field, mention) ? mention.vaguely() : mention)
                .toList();
    }

    private boolean isMeant(Field field) {
        return meant.computeIfAbsent(field.name(), _ -> {
            List<Field> alike = asking.form().fields().stream()
                    .filter(each -> each.type() == field.type())
                    .toList();
            return alike.size() == 1 || labels().meanFor(field, alike, asking, Sayings.plain(asking.text()));
        });
    }

    /// What the form's fields are called, read once for a turn.
    Labels labels() {
        if (labels == null) {
            labels = new Labels(asking.form());
        }
        return labels;
    }

    /// The value a field gets: the last that is said, but none where the resident leaves a choice.
    Optional<Mention> last(Field field) {
        Optional<Mention> last = last(of(field));
        return field.type() == FieldType.DATE
                ? last.map(mention -> mention.isClear() ? besideTakenBack(field, mention) : mention)
                : last;
    }

    /// The last value that is said besides the known one: "18 december had ik gezegd, maar doe de negentiende".
    Optional<Mention> lastBut(Field field, Optional<String> known) {
        return last(of(field).stream()
                .filter(mention -> !mention.value().map(Object::toString).equals(known))
                .toList());
    }

    private Optional<Mention> last(List<Mention> found) {
        List<Mention> clear = Stance.counting(
                asking.text(), found.stream().filter(Mention::isClear).toList());
        if (clear.isEmpty()) {
            return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
        }
        Mention last = clear.getLast();
        if (clear.size() > 1) {
            Mention before = clear.get(clear.size() - 2);
            boolean choice = !before.value().equals(last.value())
                    && before.end() <= last.start()
                    && OR.matcher(asking.text().substring(before.end(), last.start()))
                            .matches();
            if (choice) {
                return Optional.of(new Mention(Optional.empty(), before.start(), last.end(), before.text()));
            }
        }
        return Optional.of(last);
    }

    /// "Op 12 juni, nee wacht, de negentiende": a bare day of the week or month is of the day taken back before it.
    private Mention besideTakenBack(Field field, Mention last) {
        String before = asking.text().substring(0, last.start());
        return Stance.takesBack(before)
                ? in(before, field).stream()
                        .filter(Mention::isClear)
                        .reduce((_, taken) -> taken)
                        .map(taken -> last.valued(Relative.near(
                                        last.text(),
                                        day(last),
                                        day(taken),
                                        asking.now().toLocalDate())
                                .toString()))
                        .orElse(last)
                : last;
    }

    private static LocalDate day(Mention mention) {
        return LocalDate.parse(mention.value().orElseThrow().toString());
    }

    /// What is said of a field after what won't do.
    private List<Mention> after(int place, Field field) {
        String blanked = " ".repeat(place) + asking.text().substring(place);
        return mentions(field, recogniser.recognise(blanked, expectingContext(field))).stream()
                .filter(Mention::isClear)
                .filter(mention -> !isNegated(mention))
                .toList();
    }

    /// "Rond Pasen".
    private boolean isVague(Field field, Mention mention) {
        boolean anyOne = field.type() == FieldType.DATE
                && (ANY_ONE.matcher(mention.text()).matches()
                        || Relative.isWeekday(mention.text())
                                && ANY_ONE_BEFORE
                                        .matcher(asking.text().substring(0, mention.start()))
                                        .matches());
        return anyOne
                || field.type() == FieldType.DATE
                        && !NAMED_DAY.matcher(mention.text()).matches()
                        && VAGUELY.matcher(asking.text().substring(0, mention.start()))
                                .matches();
    }

    /// Where only what won't do is named: willing, but without a value.
    Optional<Mention> ruledOut(Field field) {
        return field.type().manner() == Manner.MEASURE
                ? mentions(field, neutral(field.prefer())).stream()
                        .filter(this::isNegated)
                        .map(mention -> new Mention(Optional.empty(), mention.start(), mention.end(), mention.text()))
                        .findFirst()
                : Optional.empty();
    }

    /// The last value there is where the field is what is spoken of.
    Optional<Mention> expected(Field field) {
        return mentions(field, expecting(field)).stream()
                .filter(Mention::isClear)
                .reduce((_, last) -> last);
    }

    /// The last value in other words where the field is what they speak of.
    Optional<Mention> expectedIn(String words, Field field) {
        return allExpectedIn(words, field).stream().reduce((_, last) -> last);
    }

    List<Mention> allExpectedIn(String words, Field field) {
        return field.type().entities().isEmpty()
                ? List.of()
                : mentions(field, recogniser.recognise(words, expectingContext(field))).stream()
                        .filter(Mention::isClear)
                        .toList();
    }

    /// The same where what is known already is left out.
    Optional<Mention> expectedBut(Field field, Optional<String> known) {
        StringBuilder rest = new StringBuilder(asking.text());
        for (Mention mention : mentions(field, neutral(field.prefer()))) {
            if (mention.value().map(Object::toString).equals(known)) {
                rest.replace(mention.start(), mention.end(), " ".repeat(mention.end() - mention.start()));
            }
        }
        return mentions(field, recogniser.recognise(rest.toString(), expectingContext(field))).stream()
                .filter(Mention::isClear)
                .reduce((_, last) -> last);
    }

    /// "De dag moet de twintigste worden": another day of the month of the known one.
    Optional<Mention> dayOfMonth(Optional<String> known) {
        Optional<LocalDate> before = known.map(LocalDate::parse);
        return neutral(EntityRecogniser.Prefer.FUTURE).stream()
                .filter(entity -> entity.type().equals("ordinal"))
                .filter(entity ->
                        DAY_ENDS.matcher(asking.text().substring(entity.end())).lookingAt())
                .flatMap(entity -> before
                        .filter(day -> entity.value() instanceof Number number
                                && number.intValue() >= 1
                                && number.intValue() <= day.lengthOfMonth()
                                && number.intValue() != day.getDayOfMonth())
                        .map(day -> day.withDayOfMonth(((Number) entity.value()).intValue()))
                        .map(day ->
                                new Mention(Optional.of(day.toString()), entity.start(), entity.end(), entity.text()))
                        .stream())
                .reduce((_, last) -> last);
    }

    /// The expressions of one field in another sentence.
    List<Mention> in(String sentence, Field field) {
        List<Entity> entities = recogniser.recognise(
                sentence, new Context(asking.municipality(), Optional.empty(), asking.now(), field.prefer()));
        return mentions(field, entities);
    }

    /// "Veldstraat? nee nee, Veldlaan", "den twaalfde kan ik niet": whether what is known is said not to do.
    boolean isTurnedDown(Field field, String known) {
        return mentions(field, neutral(field.prefer())).stream()
                .filter(mention -> mention.value().map(Object::toString).equals(Optional.of(known)))
                .anyMatch(mention -> isNegated(mention)
                        || ECHOED.matcher(asking.text().substring(mention.end()))
                                .lookingAt());
    }

    private boolean isNegated(Mention mention) {
        return NEGATED.matcher(asking.text().substring(0, mention.start())).matches() || isRejected(mention);
    }

    /// "Negen uur is te vroeg, doe maar tien": a clause that says why it won't do.
    private boolean isRejected(Mention mention) {
        String after =
                asking.text().substring(Math.min(mention.end(), asking.text().length()));
        Matcher end = CLAUSE_END.matcher(after);
        String rest = end.find() ? after.substring(0, end.start()) : after;
        return REJECTING.matcher(rest).lookingAt() && end.reset().find();
    }

    private List<Mention> mentions(Field field, List<Entity> entities) {
        if (field.type().isTwofold()) {
            return twofold(field, entities);
        }
        return entities.stream()
                .flatMap(entity -> values.read(field, entity).map(Stream::of).orElseGet(Stream::empty))
                .toList();
    }

    /// What is only half said is completed by what was said before it, or else by what is known.
    private List<Mention> twofold(Field field, List<Entity> entities) {
        Halves known = Optional.ofNullable(asking.known().get(field.name()))
                .flatMap(Answer::value)
                .map(Halves::of)
                .orElse(Halves.NONE);
        List<Mention> found = new ArrayList<>();
        for (Entity entity : entities) {
            Optional<Halves> said = values.halves(field, entity).filter(halves -> isFor(field, entity, halves));
            if (said.isPresent()) {
                known = said.get().or(known);
                found.add(new Mention(known.value(field.type()), entity.start(), entity.end(), entity.text()));
            }
        }
        return found;
    }

    /// Whether a field that isn't asked takes what may be another's too: what is of its own kind, unless it is half of
    /// it and the asked one reads it; a bare day or time only where no other field does, or by its label.
    private boolean isFor(Field field, Entity entity, Halves said) {
        if (field.equals(asking.asked())) {
            return true;
        }
        boolean ofAsked = asking.asked().type().entities().contains(entity.type());
        if (!entity.type().equals("date") && !entity.type().equals("time")) {
            return said.isWhole() || !ofAsked;
        }
        return asking.known().containsKey(field.name())
                && (labels().name(field, Sayings.plain(asking.text()))
                        || !ofAsked
                                && asking.form().fields().stream()
                                        .filter(other -> !other.equals(field))
                                        .filter(other -> asking.known().containsKey(other.name()))
                                        .noneMatch(
                                                other -> other.type().entities().contains(entity.type())));
    }

    /// Streets whose names are read in part, or not at all: "de Paul van Ostaijenlaan", "rue des Lilas".
    private List<Mention> streets(Field field, List<Mention> found) {
        boolean named = field.type() == FieldType.STREET || field.type() == FieldType.LOCATION;
        if (!named || asking.asked().type() == FieldType.NAME) {
            return found;
        }
        List<Mention> whole = found.stream().map(this::fromFirstName).toList();
        return whole.isEmpty()
                ? STREET.matcher(asking.text())
                        .results()
                        .map(street ->
                                new Mention(Optional.of(street.group()), street.start(), street.end(), street.group()))
                        .toList()
                : whole;
    }

    private Mention fromFirstName(Mention street) {
        Matcher first = FIRST_NAME.matcher(asking.text().substring(0, street.start()));
        String value = street.value().map(Object::toString).orElse("");
        return first.find() && street.text().toLowerCase(Locale.ROOT).startsWith(value.toLowerCase(Locale.ROOT))
                ? new Mention(
                        Optional.of(first.group() + value), first.start(), street.end(), first.group() + street.text())
                : street;
    }

    private List<Entity> neutral(EntityRecogniser.Prefer prefer) {
        return neutral.computeIfAbsent(
                prefer,
                way -> recogniser.recognise(
                        asking.text(), new Context(asking.municipality(), Optional.empty(), asking.now(), way)));
    }

    private List<Entity> expecting(Field field) {
        return expecting.computeIfAbsent(
                expectingContext(field), context -> recogniser.recognise(asking.text(), context));
    }

    private Context expectingContext(Field field) {
        return new Context(
                asking.municipality(), Optional.of(field.type().entities().getFirst()), asking.now(), field.prefer());
    }
}
