package be.wijzer.intents.entities;

import static be.wijzer.intents.entities.words.Rule.first;
import static be.wijzer.intents.entities.words.Rule.phrase;
import static be.wijzer.intents.entities.words.Rule.word;

import be.wijzer.core.understanding.EntityRecogniser.Context;
import be.wijzer.intents.entities.numbers.Numerals;
import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Rule;
import be.wijzer.intents.entities.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How many people: "zo'n veertig man", "wij met z'n drieën", "een dozijn kinderen", "ik en mijn vrouw".
final class People implements Finder {
    private static final Map<String, Integer> TOGETHER_IN_A_WORD = Map.ofEntries(
            Map.entry("tweetjes", 2),
            Map.entry("drietjes", 3),
            Map.entry("viertjes", 4),
            Map.entry("vijfjes", 5),
            Map.entry("getwee", 2),
            Map.entry("getween", 2),
            Map.entry("getweeen", 2),
            Map.entry("gedrie", 3),
            Map.entry("gedrieen", 3),
            Map.entry("gevieren", 4),
            Map.entry("gevijven", 5),
            Map.entry("gezessen", 6));
    /// "twintig à dertig".
    private static final Rule<Integer> AT_MOST =
            Numerals.CARDINAL.before(word("a", "tot", "-", "of")).after(Numerals.CARDINAL);
    private static final Rule<Integer> COUNT = first(
            AT_MOST,
            Numerals.CARDINAL.onlyIf((sentence, from, next) -> !sentence.is(next, "dozijn", "dozijnen")
                    && (!Numerals.isArticle(sentence, from) || sentence.is(next, "persoon", "volwassene"))),
            People::tens,
            phrase("een half dozijn", "een halfdozijn", "half dozijn", "halfdozijn")
                    .map(_ -> 6),
            phrase("anderhalf dozijn").map(_ -> 18),
            Numerals.CARDINAL.before(word("dozijn", "dozijnen")).map(dozens -> 12 * dozens),
            word("dozijn").map(_ -> 12),
            phrase("een koppel").map(_ -> 2));

    /// "tweeën", "drietjes", "gevieren".
    private static Optional<Integer> together(String word) {
        return Numerals.bent(word)
                .filter(count -> count > 1)
                .or(() -> Optional.ofNullable(TOGETHER_IN_A_WORD.get(word)));
    }

    /// "een veertigtal", "40-tal".
    private static Optional<Match<Integer>> tens(Sentence sentence, int from) {
        String word = sentence.word(from);
        if (word.endsWith("tal") && word.length() > 5) {
            return Numerals.spelled(Sentence.of(word.substring(0, word.length() - 3)), 0)
                    .filter(match -> match.value() >= 10)
                    .map(match -> new Match<>(match.value(), from + 1));
        }
        int tal = "-".equals(sentence.word(from + 1)) ? from + 2 : from + 1;
        return "tal".equals(sentence.word(tal)) && sentence.glued(tal)
                ? sentence.digits(from).map(count -> new Match<>(count, tal + 1))
                : Optional.empty();
    }

    private static final Rule<Integer> SORTED = Counts.about(COUNT).before(Sorts.SORT);
    /// "een man of tien", "een persoon of twintig".
    private static final Rule<Integer> ABOUT = word("een", "'n", "ne", "nen", "zo'n")
            .optional()
            .after(word("man", "persoon", "mens", "kind", "volwassene", "vrijwilliger", "gast", "stuk"))
            .before(word("of"))
            .after(Rule.<Integer>first(AT_MOST, Numerals.CARDINAL, People::tens))
            .onlyIf((sentence, from, _) -> !sentence.is(from, "stuk") && !sentence.is(from + 1, "stuk"));
    private static final Rule<Integer> TENS_OF =
            phrase("een", "zo'n").optional().after((Rule<Integer>) People::tens).maybeBefore(word("man"));

    private static final Rule<Integer> BENT_COUNT =
            (sentence, from) -> together(sentence.word(from)).map(count -> new Match<>(count, from + 1));
    private static final Rule<Integer> TOGETHER = Rule.<Integer>first(
            phrase(
                            "met z'n",
                            "met zijn",
                            "met ons",
                            "met hun",
                            "met onze",
                            "met zn",
                            "met z n",
                            "mee ons",
                            "mee z'n",
                            "met ulder",
                            "met ulle",
                            "met jullie",
                            "met mijn",
                            "met m'n",
                            "met uw")
                    .after(Rule.<Integer>first(
                            BENT_COUNT,
                            Numerals.CARDINAL.onlyIf((sentence, from, next) ->
                                    !"een".equals(sentence.word(from)) && isNotCounted(sentence, next)))),
            phrase(
                            "met",
                            "mee",
                            "ons",
                            "wij",
                            "wijle",
                            "wulder",
                            "we zijn",
                            "we zijn maar",
                            "wij zijn",
                            "wij zijn maar",
                            "onder ons")
                    .after(BENT_COUNT)
                    .onlyIf((sentence, _, next) -> !sentence.is(next, "uur", "u")),
            word("wij", "wulder")
                    .after(Numerals.CARDINAL)
                    .onlyIf((sentence, _, next) -> isNotCounted(sentence, next))
                    .filter(count -> count > 1 && count < 7));
    private static final Set<String> BEFORE_WITH = Set.of(
            "we",
            "wij",
            "zijn",
            "komen",
            "",
            "thuis",
            "samen",
            "allemaal",
            "allen",
            "gezin",
            "gewoon",
            "maar",
            "waren",
            "wonen",
            "leven",
            "zitten",
            "zeker",
            "nu",
            "dus",
            "nee",
            "neen",
            "zeg",
            "ongeveer",
            "totaal",
            "hier",
            "dan",
            "ne",
            "toch",
            "en",
            "eigenlijk",
            "graag",
            "liefst",
            "ja",
            "wulder",
            "tafel",
            "reserveren",
            "eten",
            "gaan",
            ",");

    private static final Rule<Integer> WE_ARE = phrase(
                    "we zijn met",
                    "wij zijn met",
                    "we komen met",
                    "wij komen met",
                    "we zullen met",
                    "kom met",
                    "komen met",
                    "zijn met",
                    "we zijn mee",
                    "met",
                    "zijn we met",
                    "zullen we met",
                    "zullen met",
                    "komen we met",
                    "we zijn me",
                    "wulder zijn met")
            .after(Counts.about(COUNT))
            .onlyIf((sentence, from, next) -> isNotCounted(sentence, next)
                    && (!"met".equals(sentence.word(from)) || sentence.is(from - 1, BEFORE_WITH)))
            .maybeBefore(Sorts.SORT);

    private static final Set<String> AFTER_A_COUNT = Set.of("""
            en op in aan dus om zijn denk ongeveer of voor als komen is denken denkik samen totaal waaronder waarvan
            man graag euh we thuis hoor he nee neen ja maar niet bij naar tot wij ik van gaan zullen willen kunnen
            waren inclusief inbegrepen zeker misschien allemaal ofzo peins gok sorry zou aanwezig die
            """.strip().split("\\s+"));

    /// Whether no noun follows that would be counted.
    static boolean isNotCounted(Sentence sentence, int next) {
        return !sentence.isWord(next) || sentence.is(next, AFTER_A_COUNT);
    }

    /// "een gezin van vijf", "een groep van een man of twintig".
    private static final Rule<Integer> GROUP = word(
                    "gezin",
                    "groep",
                    "groepje",
                    "gezelschap",
                    "klas",
                    "bende",
                    "ploeg",
                    "huishouden",
                    "familie",
                    "delegatie",
                    "team",
                    "clubje",
                    "kring")
            .before(word("van"))
            .after(Rule.<Integer>first(
                    ABOUT, Counts.about(COUNT).onlyIf((sentence, _, next) -> isNotCounted(sentence, next))));
    /// "een tafel voor zes"; no hour, no day and no noun follows.
    private static final Rule<Integer> ROOM_FOR = word(
                    "tafel",
                    "tafeltje",
                    "zaal",
                    "zaaltje",
                    "lokaal",
                    "ruimte",
                    "plaats",
                    "plaatsen",
                    "plek",
                    "tickets",
                    "kaarten",
                    "kaartjes",
                    "reservatie",
                    "reservering",
                    "maaltijden")
            .before(word("voor"))
            .after(Counts.about(COUNT))
            .onlyIf((sentence, _, next) -> isNotCounted(sentence, next) && !sentence.is(next, "/", ":", "-", "€", "u"));
    private static final Rule<Integer> COUPLES = Numerals.CARDINAL
            .onlyIf((sentence, from, _) -> !sentence.is(from, "een"))
            .before(word("koppels", "koppeltjes", "echtparen", "paartjes"))
            .map(couples -> 2 * couples);

    private static final Rule<Integer> ME =
            word("ik", "ikzelf", "mezelf", "mij").map(_ -> 1);
    private static final Rule<Integer> RELATIVE = Rule.<Integer>first(
            phrase("mijn", "m'n", "mn", "onze", "ons", "een", "mijne", "de", "nen", "mijnen")
                    .after(first(
                            word(
                                            "vrouw",
                                            "man",
                                            "partner",
                                            "vriend",
                                            "vriendin",
                                            "zoon",
                                            "dochter",
                                            "moeder",
                                            "vader",
                                            "zus",
                                            "broer",
                                            "ma",
                                            "pa",
                                            "mama",
                                            "papa",
                                            "echtgenoot",
                                            "echtgenote",
                                            "buurvrouw",
                                            "buurman",
                                            "kind",
                                            "collega",
                                            "kleinzoon",
                                            "kleindochter",
                                            "baby",
                                            "madam",
                                            "lief",
                                            "oma",
                                            "opa",
                                            "vent",
                                            "zuster",
                                            "begeleider")
                                    .map(_ -> 1),
                            word("ouders", "schoonouders", "grootouders").map(_ -> 2),
                            Numerals.CARDINAL.before(word(
                                    "kinderen",
                                    "zonen",
                                    "dochters",
                                    "vrienden",
                                    "vriendinnen",
                                    "kleinkinderen",
                                    "broers",
                                    "zussen",
                                    "collega's",
                                    "kindjes")))),
            Numerals.CARDINAL.before(word(
                    "kinderen",
                    "zonen",
                    "dochters",
                    "vrienden",
                    "vriendinnen",
                    "kleinkinderen",
                    "collega's",
                    "volwassenen",
                    "kindjes")));
    private static final Rule<String> AND = Rule.<String>first(
            phrase("en", ",", "met", "samen met", "kom met", "kom samen met", "ga met", "+", "&", ", en"), word(","));

    /// "ik, mijn man en twee kinderen".
    private static Optional<Match<Integer>> family(Sentence sentence, int from) {
        Rule<Integer> person = first(ME, RELATIVE);
        Optional<Match<Integer>> head = person.at(sentence, from);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        int total = head.get().value();
        int next = head.get().next();
        boolean me = ME.at(sentence, from).isPresent();
        boolean more = false;
        while (true) {
            Optional<Match<Integer>> other = AND.after(person).at(sentence, next);
            if (other.isEmpty()) {
                return me && more ? Optional.of(new Match<>(total, next)) : Optional.empty();
            }
            int start = AND.at(sentence, next).map(Match::next).orElse(next);
            me |= ME.at(sentence, start).isPresent();
            total += other.get().value();
            next = other.get().next();
            more = true;
        }
    }

    private static final Rule<Integer> ALONE = phrase(
                    "ik alleen",
                    "alleen ik",
                    "ik ben alleen",
                    "enkel ik",
                    "ik kom alleen",
                    "alleen mezelf",
                    "enkel mezelf",
                    "alleen ikke",
                    "just ik")
            .map(_ -> 1);

    private static final List<Rule<Integer>> RULES =
            List.of(sum(SORTED), TENS_OF, ABOUT, GROUP, ROOM_FOR, COUPLES, TOGETHER, WE_ARE, People::family, ALONE);

    /// "vier volwassenen en drie kinderen".
    private static Rule<Integer> sum(Rule<Integer> part) {
        return part.maybe(
                        Rule.<String>first(
                                        phrase("en nog", "en dan nog", "plus nog", "en ook", ", en"),
                                        word("en", "plus", "+", ","))
                                .after(Numerals.CARDINAL.before(Sorts.SORT)),
                        Integer::sum)
                .onlyIf((sentence, _, next) -> !Sentence.isAny(sentence.word(next), "jaar", "maanden"));
    }

    @Override
    public Set<String> types() {
        return Set.of("people");
    }

    @Override
    public List<Found> find(Sentence sentence, Context context) {
        List<Found> found = new ArrayList<>();
        Rule<Integer> any = Rule.longest(RULES);
        boolean expected = context.expected().filter("people"::equals).isPresent();
        for (int at = 0; at < sentence.size(); at++) {
            int from = at;
            any.at(sentence, at).ifPresent(match -> found.add(new Found("people", from, match.next(), match.value())));
            if (expected) {
                COUNT.at(sentence, at)
                        .ifPresent(match -> found.add(new Found("people", from, match.next(), match.value())));
            }
        }
        return found;
    }
}
