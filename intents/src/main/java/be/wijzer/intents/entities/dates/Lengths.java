package be.wijzer.intents.entities.dates;

import be.wijzer.intents.entities.numbers.Numerals;
import be.wijzer.intents.entities.words.Sentence;
import java.util.List;
import java.util.Set;

/// Whether an amount of time is a length, rather than a clock time ("vijf uur") or an age ("ik ben 25 jaar").
final class Lengths {
    private static final Set<String> LASTING = Set.of("""
            duurt duren duurde duur gedurende minstens maximum maximaal max minimum minimaal binnen per hele nog al
            nemen neemt neem lang dan vastleggen leg vergadering vergaderingen activiteit workshop cursus les vind
            tijdens plannen
            """.strip().split("\\s+"));
    private static final Set<String> LASTING_AFTER = Set.of("""
            lang nodig per durende duren duurt huren werk werken geleden later vastleggen reserveren parkeren
            voldoende genoeg nodig? vroeger verder wachten gewacht gratis
            """.strip().split("\\s+"));
    private static final Set<String> RENTING = Set.of("""
            huren huur boeken boek reserveren reserveer zaal lokaal nodig parkeren kamer ruimte materiaal uitlenen
            """.strip().split("\\s+"));

    private Lengths() {}

    static boolean isOne(Sentence sentence, int from, int next) {
        String unit = sentence.word(next - 1);
        boolean article = Sentence.isAny(sentence.word(from), "een", "'n", "n", "ne", "nen") && next == from + 2;
        if (article && Sentence.isAny(unit, "dag", "dage", "min", "u")) {
            return sentence.token(from).text().contains("é");
        }
        if (Sentence.isAny(
                sentence.word(next),
                "later",
                "erna",
                "ervoor",
                "nadien",
                "daarna",
                "daarvoor",
                "eerder",
                "vroeger",
                "voordien",
                "verder")) {
            return false;
        }
        if (Sentence.isAny(sentence.word(from - 1), "per", "'s", "elke", "keer", "maal", "iedere")
                || Sentence.isAny(sentence.word(next), "oud", "oude", "geworden")) {
            return false;
        }
        if (Sentence.isAny(unit, "jaar", "joar")
                && !sentence.is(next, "geldig", "lang", "geleden", "wachten")
                && isAnAge(sentence, from)) {
            return false;
        }
        boolean hours = Sentence.isAny(unit, "uur", "u", "ure")
                && Numerals.CARDINAL
                        .at(sentence, from)
                        .filter(match -> match.next() == next - 1)
                        .isPresent();
        if (!hours
                || Numerals.CARDINAL
                        .at(sentence, from)
                        .filter(match -> match.value() >= 24)
                        .isPresent()) {
            return !(Sentence.isAny(unit, "u", "nacht") && article);
        }
        return lasts(sentence, from, next);
    }

    static boolean lasts(Sentence sentence, int from, int next) {
        if (Sentence.isAny(sentence.word(from), "een", "'n", "n")
                && !sentence.is(from - 1, "om", "rond", "tegen", "tot", "vanaf")) {
            return true;
        }
        for (int back = 1; back <= 2; back++) {
            if (sentence.is(from - back, LASTING)) {
                return true;
            }
        }
        if (sentence.is(next, LASTING_AFTER)) {
            return true;
        }
        return !"u".equals(sentence.word(next - 1))
                && Sentence.isAny(sentence.word(from - 1), "voor", "van")
                && sentence.speaksOf(RENTING);
    }

    /// What lasts rather than grows old: a "concessie van 25 jaar" is no child of 25.
    private static final List<String> LASTING_THINGS = List.of(
            "concessie",
            "contract",
            "periode",
            "termijn",
            "duur",
            "looptijd",
            "lening",
            "vergunning",
            "garantie",
            "abonnement",
            "overeenkomst",
            "huur",
            "verlenging",
            "verbintenis",
            "loopbaan",
            "ervaring",
            "straf",
            "opleiding",
            "studie",
            "verblijf",
            "uitstel",
            "wachttijd",
            "wachtlijst",
            "mandaat",
            "pacht",
            "krediet",
            "afbetaling",
            "graf",
            "huwelijk",
            "gunning",
            "toelating");
    private static final int NEAR = 3;

    private static boolean isAnAge(Sentence sentence, int from) {
        for (int back = 2; back <= NEAR; back++) {
            if (LASTING_THINGS.stream().anyMatch(sentence.word(from - back)::endsWith)) {
                return false;
            }
        }
        return Sentence.isAny(
                sentence.word(from - 1),
                "ben",
                "is",
                "van",
                "wordt",
                "word",
                "vanaf",
                "onder",
                "boven",
                "tot",
                "was",
                "bijna",
                "net",
                "ik",
                "zijn",
                "dan",
                "werd",
                "en",
                "-",
                "tussen");
    }
}
