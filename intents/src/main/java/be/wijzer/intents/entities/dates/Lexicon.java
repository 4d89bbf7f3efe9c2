package be.wijzer.intents.entities.dates;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Rule;
import be.wijzer.intents.entities.words.Sentence;
import be.wijzer.intents.entities.words.Token;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The names of weekdays, months, parts of the day and days near today, with their usual misspellings, dialect forms
/// and the basics of French, English and German.
final class Lexicon {
    static final Names<DayOfWeek> WEEKDAYS = new Names<DayOfWeek>()
            .addTolerant(MONDAY, "maandag", "moandag")
            .add(MONDAY, "maandags", "maandagen", "lundi", "monday", "montag", "mondays", "mandag", "mandah")
            .addTolerant(TUESDAY, "dinsdag", "diensdag")
            .add(TUESDAY, "dinsdags", "dinsdagen", "mardi", "tuesday", "dienstag", "deinsdag", "dijsdag", "destag")
            .addTolerant(WEDNESDAY, "woensdag", "weunsdag")
            .add(WEDNESDAY, "woensdags", "woensdagen", "mercredi", "wednesday", "mittwoch", "goensdag", "oensdag")
            .addTolerant(THURSDAY, "donderdag")
            .add(THURSDAY, "donderdags", "donderdagen", "jeudi", "thursday", "donnerstag", "dunderdag", "donderda")
            .addTolerant(FRIDAY, "vrijdag", "vrydag")
            .add(FRIDAY, "vrijdags", "vrijdagen", "vendredi", "friday", "freitag", "vraaidag", "vraidag", "vridag")
            .addTolerant(SATURDAY, "zaterdag")
            .add(SATURDAY, "zaterdags", "zaterdagen", "samedi", "saturday", "samstag", "zoaterdag", "zotterdag")
            .addTolerant(SUNDAY, "zondag")
            .add(SUNDAY, "zondags", "zondagen", "dimanche", "sunday", "sonntag", "zundag", "zoendag", "zondah");

    private static final Map<String, DayOfWeek> SHORT_WEEKDAYS = Map.ofEntries(
            Map.entry("ma", MONDAY),
            Map.entry("maa", MONDAY),
            Map.entry("maan", MONDAY),
            Map.entry("di", TUESDAY),
            Map.entry("din", TUESDAY),
            Map.entry("dins", TUESDAY),
            Map.entry("dinsd", TUESDAY),
            Map.entry("wo", WEDNESDAY),
            Map.entry("woe", WEDNESDAY),
            Map.entry("woens", WEDNESDAY),
            Map.entry("woensd", WEDNESDAY),
            Map.entry("do", THURSDAY),
            Map.entry("don", THURSDAY),
            Map.entry("dond", THURSDAY),
            Map.entry("vr", FRIDAY),
            Map.entry("vrij", FRIDAY),
            Map.entry("vrijd", FRIDAY),
            Map.entry("za", SATURDAY),
            Map.entry("zat", SATURDAY),
            Map.entry("zaterd", SATURDAY),
            Map.entry("zo", SUNDAY),
            Map.entry("zon", SUNDAY));

    private static final Names<Integer> MONTHS = new Names<Integer>()
            .addTolerant(1, "januari")
            .add(1, "janvier", "january", "januar", "jannuari")
            .addTolerant(2, "februari")
            .add(2, "fevrier", "february", "februar")
            .add(3, "maart", "mrt", "maert", "maaart", "moart", "meert")
            .add(4, "april", "apr", "aprl", "appril", "aprill", "avril")
            .add(5, "mei", "meie", "mai")
            .add(6, "juni", "jun", "junie", "june", "juin")
            .add(7, "juli", "jul", "july", "juillet")
            .addTolerant(8, "augustus")
            .add(8, "aug", "oogst", "august", "aout", "augusuts", "agustus")
            .addTolerant(9, "september")
            .add(9, "sept", "sep", "septembre")
            .addTolerant(10, "oktober", "october")
            .add(10, "okt", "oct", "octobre")
            .addTolerant(11, "november")
            .add(11, "nov", "novembre")
            .addTolerant(12, "december")
            .add(12, "dec", "decembre", "dezember")
            .add(2, "feb", "febr", "sprokkelmaand");
    /// Months whose name is a word or a person too: read only beside a day or a year.
    private static final Map<String, Integer> MONTHS_BESIDE_A_NUMBER =
            Map.of("jan", 1, "mars", 3, "marz", 3, "march", 3, "may", 5, "oogst", 8, "mai", 5);

    static final Names<DayPart> DAY_PARTS = new Names<DayPart>()
            .add(
                    DayPart.MORNING,
                    "ochtend",
                    "ochtends",
                    "morgen",
                    "morgens",
                    "voormiddag",
                    "voormiddags",
                    "vm",
                    "morgend",
                    "morgends",
                    "ochend",
                    "ochent",
                    "nuchtend",
                    "nuchtens",
                    "uchtend",
                    "vroeg",
                    "matin",
                    "morning",
                    "voormidag",
                    "voormiddagen",
                    "ochtenden",
                    "voormiddg")
            .add(
                    DayPart.AFTERNOON,
                    "namiddag",
                    "namiddags",
                    "middag",
                    "middags",
                    "nm",
                    "achternoen",
                    "achternoens",
                    "namidag",
                    "namiddah",
                    "noamiddag",
                    "achtermiddag",
                    "namiddagen",
                    "middagen",
                    "afternoon",
                    "nachmittag")
            .add(
                    DayPart.EVENING,
                    "avond",
                    "avonds",
                    "avend",
                    "avonden",
                    "oavond",
                    "oavend",
                    "evening",
                    "soir",
                    "abend",
                    "aovend")
            .add(DayPart.NIGHT, "nacht", "nachts", "nachte", "night", "nuit");

    static final Map<String, Integer> NEAR_DAYS = Map.ofEntries(
            Map.entry("vandaag", 0),
            Map.entry("vandag", 0),
            Map.entry("vandoag", 0),
            Map.entry("vandaage", 0),
            Map.entry("vndaag", 0),
            Map.entry("vandaah", 0),
            Map.entry("heden", 0),
            Map.entry("vandage", 0),
            Map.entry("aujourd'hui", 0),
            Map.entry("today", 0),
            Map.entry("heute", 0),
            Map.entry("morgen", 1),
            Map.entry("merge", 1),
            Map.entry("mergen", 1),
            Map.entry("morge", 1),
            Map.entry("morhen", 1),
            Map.entry("moorgen", 1),
            Map.entry("morgend", 1),
            Map.entry("demain", 1),
            Map.entry("tomorrow", 1),
            Map.entry("overmorgen", 2),
            Map.entry("overmorge", 2),
            Map.entry("overmerge", 2),
            Map.entry("overmorhen", 2),
            Map.entry("ubermorgen", 2),
            Map.entry("gisteren", -1),
            Map.entry("gister", -1),
            Map.entry("gistere", -1),
            Map.entry("histeren", -1),
            Map.entry("gistern", -1),
            Map.entry("gisterren", -1),
            Map.entry("yesterday", -1),
            Map.entry("eergisteren", -2),
            Map.entry("eergister", -2),
            Map.entry("eergistern", -2),
            Map.entry("eerhisteren", -2),
            Map.entry("vorgestern", -2));

    private static final List<String> PART_ENDINGS = List.of(
            "voormiddag",
            "namiddag",
            "achternoen",
            "ochtend",
            "morgend",
            "middag",
            "morgen",
            "avond",
            "avend",
            "nacht",
            "vroeg");
    private static final Set<String> HALF_HOURS = Set.of(
            "halfeen",
            "halftwee",
            "halfdrie",
            "halfvier",
            "halfvijf",
            "halfzes",
            "halfzeven",
            "halfacht",
            "halfnegen",
            "halftien",
            "halfelf",
            "halftwaalf");
    private static final List<String> MISHEARD = List.of("dach", "dagh", "dah", "daag", "dagg");
    private static final List<String> PLURALS = List.of("", "en", "s");

    private Lexicon() {}

    static Optional<DayOfWeek> weekday(Sentence sentence, int at) {
        return sentence.isWord(at) ? sentence.<Entry>note(at, Entry::of).weekday() : Optional.empty();
    }

    /// An abbreviation such as "za", which is a word of its own elsewhere.
    static Optional<DayOfWeek> shortWeekday(Sentence sentence, int at) {
        return Optional.ofNullable(SHORT_WEEKDAYS.get(sentence.word(at)));
    }

    /// A day, a month or a part of the day by whatever name.
    static boolean names(Sentence sentence, int at) {
        String word = sentence.word(at);
        return weekday(sentence, at).isPresent()
                || month(sentence, at).isPresent()
                || SHORT_WEEKDAYS.containsKey(word)
                || NEAR_DAYS.containsKey(word)
                || DAY_PARTS.find(word).isPresent();
    }

    static Optional<Integer> month(Sentence sentence, int at) {
        return sentence.isWord(at) ? sentence.<Entry>note(at, Entry::of).month() : Optional.empty();
    }

    /// A month that can't be anything else, even on its own.
    static Optional<Integer> monthAlone(Sentence sentence, int at) {
        return MONTHS_BESIDE_A_NUMBER.containsKey(sentence.word(at)) ? Optional.empty() : month(sentence, at);
    }

    static final Rule<DayPart> DAY_PART =
            (sentence, from) -> DAY_PARTS.find(sentence.word(from)).map(part -> new Match<>(part, from + 1));

    /// Cuts "vrijdagavond", "morgennamiddag" and "halftien" in two.
    static List<Token> split(Token token) {
        String word = token.word();
        if (word.startsWith("half")
                && HALF_HOURS.contains(word)
                && word.length() == token.text().length()) {
            return List.of(part(token, 0, 4), part(token, 4, word.length()));
        }
        if (word.length() < 9 || word.length() != token.text().length()) {
            return List.of(token);
        }
        for (String ending : PART_ENDINGS) {
            for (String plural : PLURALS) {
                if (word.endsWith(ending + plural)) {
                    int cut = word.length() - ending.length() - plural.length();
                    String head = word.substring(0, cut);
                    boolean day = cut >= 5
                            && (NEAR_DAYS.containsKey(head)
                                    || WEEKDAYS.find(head).isPresent());
                    if (day) {
                        return List.of(part(token, 0, cut), part(token, cut, word.length()));
                    }
                }
            }
        }
        return List.of(token);
    }

    private static Token part(Token token, int from, int to) {
        return new Token(
                token.start() + from,
                token.start() + to,
                token.text().substring(from, to),
                token.word().substring(from, to),
                token.kind());
    }

    /// What a word names, looked up once.
    private record Entry(Optional<DayOfWeek> weekday, Optional<Integer> month) {
        /// "vrijdach" and "vrijdah" are heard as "vrijdag".
        private static String withEnding(String word) {
            for (String ending : MISHEARD) {
                if (word.endsWith(ending) && word.length() > ending.length() + 2) {
                    return word.substring(0, word.length() - ending.length()) + "dag";
                }
            }
            return word;
        }

        static Entry of(Token token) {
            String word = token.word();
            return new Entry(
                    WEEKDAYS.find(withEnding(word)),
                    MONTHS.find(word).or(() -> Optional.ofNullable(MONTHS_BESIDE_A_NUMBER.get(word))));
        }
    }
}
