package be.wijzer.forms.interview;

import be.wijzer.core.understanding.Openings;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// A message in the words the recognisers read best: what is only said by mouth or in dialect, written out.
final class Spoken {
    private static final String NUMBER =
            "(\\d{1,3}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig|vijfentwintig|dertig|vijfendertig"
                    + "|veertig|vijfenveertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|honderdtwintig|honderdvijftig|tweehonderd)";
    private static final String HOUR = "(een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)";
    private static final List<Writing> WRITINGS = List.of(
            writing("\\bnie?\\b", "niet"),
            writing("\\b(over)?mergen\\b", "$1morgen"),
            writing("\\b(?:ierste|ieste|iesten|irste|jerste|ieësten?)n?\\b", "eerste"),
            writing("\\b(?:voe|veur|vuir|veu)\\b", "voor"),
            writing(
                    "\\b(negentien|achttien)(?=(?:\\p{L}{3,6}[eë]n)?(?:tien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)\\b)",
                    "$1 "),
            writing(
                    "\\b(tweeduizend) (?:en )?(?=\\p{L}{3,15} (?:at|ape?n?staart(?:je)?|arobase?|punt|underscore)\\b)",
                    "$1"),
            writing("\\b([01]?\\d|2[0-3])\\.([0-5]\\d)(?= (?:is )?(?:beter|liever|past|uur)\\b)", "$1:$2"),
            writing("\\bachter ?(?:noene?|middag)\\b", "namiddag"),
            writing("\\b(om|tegen|rond) (twee|drie|vier|acht|negen|tien)[eë](?=[ ,.]|$)", "$1 $2 uur"),
            writing("\\bt'(?=(?:is|was|zal|moet|kan|gaat|zijn)\\b)", "'t "),
            writing("\\b(?:half|halver?|alf|alver?) ?(?=" + HOUR + "\\b)", "half "),
            writing(
                    "([\\p{L}\\d._+-]+)@[\\p{L}\\d.-]+,? (?:(?:nee+n?|allez|allee|sorry|wacht|oei|of|toch|'t is|het is|is|eigenlijk|maar|ik bedoel|bedoel ik)[, ]+)+@",
                    "$1@"),
            writing("\\b(?:een|ne|nen|'n|n) uur(?:ke)? of " + HOUR + "\\b", "$1 uur"),
            writing("\\b(?:dri[jy]en|drieje)\\b", "drieën"),
            writing("\\bden (twee|drie|vier|acht|negen|tien)(?:en|ën)\\b", "$1 uur"),
            writing("\\bden (vij)ven\\b", "$1f uur"),
            writing("\\bden (zes)sen\\b", "$1 uur"),
            writing("\\bden (zeven)en\\b", "$1 uur"),
            writing("\\bden (el|twaal)ven\\b", "$1f uur"),
            writing("\\b(?<=tegen |rond |om |voor |na )den e+nen\\b", "één uur"),
            writing(
                    "((?:@|\\bat|staart(?:je)?|arobase?) ?(?:gmail|hotmail|telenet|outlook|skynet|proximus|yahoo|live|icloud|pandora|scarlet|voo|msn)) (com|be|fr|net|nl|eu)\\b",
                    "$1 punt $2"),
            writing("\\b(?:met |wij |we |z'n |ons |zijn )*(twee|drie|vier|vijf|zes)tjes\\b", "met $1 man"),
            writing("\\bmaar (met|mee) (?:ons |z'n )?" + NUMBER + "(?: man)? (?:nie?t? ?)?meer\\b", "maar $1 $2 man"),
            writing(
                    "\\b(met|mee) (?:ons |z'n )?" + NUMBER + "(?= (?:en|(?:te)?samen|in totaal|geworden)\\b|[,.;]|$)",
                    "$1 $2 man"),
            writing(",? (?:alles |allemaal )?aan (?:elkaar|een|één|mekaar)(?: geschreven)?,?", ""),
            writing("\\b(?!\\p{L}+dag,)(\\p{L}+), (?=\\1 )", ""),
            writing(
                    "(@[\\p{L}\\d-]+)\\.\\p{L}{2,4},? (?:(?:nee+n?|allez|allee|sorry|wacht|oei|of|eigenlijk|toch|is het|'t is|dot|punt)[, ]+)+\\.?(com|be|net|org|fr|nl|eu|de)\\b",
                    "$1.$2"),
            writing(
                    ",? ?(?:allemaal |alles |en )*(?:aaneen|aan elkaar|aan één stuk|in één woord|klein|kleine letters)(?: geschreven)?(?: (?:na|achter|voor|tot) (?:die|de|dat|het|den) (?:\\p{L}+ ?)?(?:streepje|underscore|punt(?:je)?|liggend))?(?=[ ,.]|$)",
                    ""),
            writing(
                    "\\b(?:geschreven )?met (?:een |ne |twee |dubbele? |2 )?(?:dubbele? )?\\p{L}{1,2}(?: (?:en|op|in) (?:een |ne |twee |dubbele? |'t |het )?(?:\\p{L}{1,2}|einde?|midden|begin))*(?= (?:ap|at\\b|aa?pen|arob|punt))",
                    ""),
            writing("\\bdri[jy]\\b|\\bdrei\\b|\\bdrieje\\b", "drie"),
            writing("\\b(?:vuuf|vuve|vaaf|vijve|vief)\\b", "vijf"),
            writing("\\b(?:zesse|zeste)\\b", "zes"),
            writing("\\b(?:zeevn|zeven[en]|zeuven|zeeven|zevne|zeivn)\\b", "zeven"),
            writing("\\b(?:achte|acht'n|aachte?)\\b", "acht"),
            writing("\\b(?:neegne?|negene|neegen|neigen|nejgen)\\b", "negen"),
            writing("\\b(?:tiene|tien'n|tieje)\\b", "tien"),
            writing("\\b(?:elve|ellef|elleven)\\b", "elf"),
            writing("\\b(?:twolve|twoalf|twelve|twaalve|twolf)\\b", "twaalf"),
            writing("\\b(?:twie|twee[eë]n|tweje|twjie)\\b", "twee"),
            writing("\\b(?:viere|vier'n)\\b(?! (?:en|straat))", "vier"),
            writing(
                    "\\b" + HOUR + " (?:uren?|ure|uur'n|eure|iere|oor)\\b(?! (?:later|vroeger|eerder|duurt|lang))",
                    "$1 uur"),
            writing("\\bhonder(?=t(?:w|ien))", "honderd"),
            writing("\\bhondert(?=\\p{L})", "honderd"),
            writing(
                    "\\b(eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|\\p{L}+tiende|\\p{L}*twintigste|\\p{L}*dertigste)n\\b",
                    "$1"),
            writing("\\btwied(?:n|en|e)\\b", "tweede"),
            writing("\\b(janu|febru)oari\\b", "$1ari"),
            writing("\\bgrote mensen\\b", "volwassenen"),
            writing(
                    "\\b(?:kleintjes|kleinen|kids(?![- ]?id)|koters|gastjes|kadeekes|klein mannen|klein mannekes)\\b",
                    "kinderen"),
            writing("((?:in plaats van|ipv|i\\.p\\.v\\.) [^,;.]{2,25}), (?=en |om |met |voor )", "$1. "),
            writing("\\b(met|mee) (?:ons |z'n )?" + NUMBER + " (?=(?:zijn|komen|gaan zijn|aanwezig)\\b)", "$1 $2 man "),
            writing("\\b(?:laag|liggend|onderste?) ?streepje\\b|\\bstreepje (?:van )?onder(?:aan)?\\b", "underscore"),
            writing("\\b(?:(?:kronkel|krul|at) ?(?:teken|a)|aapje)\\b", "apenstaartje"),
            writing("\\b(?:aan elkaar|allemaal klein|in kleine letters|kleine letters|zonder spaties)\\b", ""),
            writing("\\b(met|mee) (ons |z'n |zijn |de )?(\\p{L}+tig|\\p{L}+tien|honderd)en\\b", "$1 $3 man"),
            writing(
                    "\\b(?:een|ne|nen|zo'n) (?:man|mens|persoon|stuk) of " + NUMBER
                            + "\\b(?! (?:man|mensen|personen|stuks?)\\b)",
                    "$1 man"),
            writing(
                    "\\b(zijn|komen|kommen) er (?:nu |toch |al |zeker |maar |zo'n |ongeveer )*" + NUMBER + "\\b",
                    "$1 met $2 man"),
            writing(
                    "\\b(?:met|naar|van|worden er) " + NUMBER + " (?=(?:in plaats van|ipv|i\\.p\\.v\\.) \\d)",
                    "met $1 man "),
            writing(
                    "\\bal (?:sinds |zo'n |zeker |meer dan )?" + NUMBER
                            + " (dag|dagen|week|weken|maand|maanden|jaar)\\b(?! geleden)",
                    "sinds $1 $2 geleden"));

    /// "Punt van den broeck apenstaartje": a family name in parts.
    private static final Pattern PARTICLES = Pattern.compile(
            "(?iu)(?<=\\b(?:punt|puntje|punkt|dot|underscore|streepje|koppelteken) )(?:(?:van|de|den|der|vande|vanden|le|la|ten|ter) ){1,2}\\p{L}+ (?=(?:at|ape?n?staart(?:je)?|aa?penstaartje|arobase?)\\b)");

    private static final List<Writing> SIGNS = List.of(writing("👍|👌|✅", "ja"), writing("👎|❌", "nee"));

    private static final Openings OPENINGS = openings(WRITINGS);
    private static final Openings OPENINGS_OF_SIGNS = openings(SIGNS);

    private Spoken() {}

    private static Openings openings(List<Writing> writings) {
        return new Openings(writings.stream().map(Writing::said).toList());
    }

    private record Writing(Pattern said, String written) {}

    private static Writing writing(String said, String written) {
        return new Writing(Pattern.compile(said, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), written);
    }

    /// A message that is only a sign, in words: a thumb up is a yes.
    static String signs(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit) ? text : written(text, SIGNS, OPENINGS_OF_SIGNS);
    }

    private static String written(String text, List<Writing> writings, Openings openings) {
        String written = text;
        BitSet possible = openings.anywhere(text);
        for (int next = possible.nextSetBit(0); next >= 0; next = possible.nextSetBit(next + 1)) {
            Writing each = writings.get(next);
            String before = written;
            written = each.said().matcher(before).replaceAll(each.written());
            if (!written.equals(before)) {
                possible = openings.anywhere(written);
            }
        }
        return written;
    }

    static String written(String text) {
        String written = written(text, WRITINGS, OPENINGS);
        return PARTICLES.matcher(written).replaceAll(name -> name.group().replace(" ", "") + " ");
    }
}
