package be.wijzer.intents.entities.dates;

import be.wijzer.intents.entities.words.Sentence;
import java.util.Set;

/// What may follow a number that stands for an hour or a day without saying so: nothing, a sign, or a small word. A
/// noun makes it a count ("om 2 redenen", "de 3e verdieping").
final class FollowingWords {
    private static final Set<String> SMALL = Set.of("""
            savonds smorgens snamiddags smiddags snachts svoormiddags sochtends tsnuchtens sachternoens
            afgelopen komende volgende vorige voorbije
            en of op in aan bij met voor van tot tegen na om rond naar wil wilt willen zou zouden kan kun
            kunt kunnen mag moet moeten kom komt komen ga gaat gaan is was zijn ben heb hebt hebben heeft ik
            je jij ge gij we wij ze zij hij het dat die deze dit een de den nee neen ja niet nie maar dan
            als want dus ook nog al wel er daar hier toch graag liefst aub alsjeblieft alstublieft
            asjeblieft alstemblieft dank bedankt merci thuis terug weer langs langskomen start starten
            begint beginnen afspreken past lukt gaarne goed ok oke prima vrij beschikbaar reserveren boeken
            vastleggen huren weg ongeveer zo ofzo eh euh wacht sorry pardon ergens waren werd werden zat
            door uit zonder via over binnen eventueel misschien anders zeker lukken passen zien doen doe
            plannen verwacht the pt pst cst gsm zaal hoeveel wanneer waar wie wat hoe zal zullen he hoor
            meer later vroeger vroegste laatste plaats i ipv vanaf tussen liever eerder eigenlijk allez
            bedoel samen elk elke iedere zeg asap s 's 't t d'n mijn ons onze hun haar mij me mee vertrekken
            teruggaan afkomen schikt schikken trouwen ophalen halen afhalen bellen eten feest feesten
            """.strip().split("\\s+"));

    private static final Set<String> COUNTED = Set.of("""
            man keer maal euro eur persoon pers kind volk jaar uur dag week maand minuut kwartier procent meter liter kilo
            km kg stuks stuk x cent graden dozijn personne people
            """.strip().split("\\s+"));

    private FollowingWords() {}

    /// A noun that a number before it counts, as far as its form tells.
    static boolean countsSomething(String word) {
        return COUNTED.contains(word) || (word.length() > 3 && (word.endsWith("en") || word.endsWith("s")));
    }

    static boolean allowABareNumber(Sentence sentence, int next) {
        if (next >= sentence.size()) {
            return true;
        }
        if (sentence.isWord(next)) {
            return sentence.is(next, SMALL)
                    || Lexicon.DAY_PARTS.find(sentence.word(next)).isPresent()
                    || Lexicon.weekday(sentence, next).isPresent()
                    || Lexicon.NEAR_DAYS.containsKey(sentence.word(next))
                    || sentence.word(next).startsWith("van");
        }
        if (sentence.isDigits(next)) {
            return false;
        }
        boolean number = Sentence.isAny(sentence.word(next), "/", "-", ".", ",", ":")
                && sentence.glued(next)
                && sentence.isDigits(next + 1)
                && sentence.glued(next + 1);
        return !number && !Sentence.isAny(sentence.word(next), "%", "€", "$", "°", "+", "=", "*", "x");
    }
}
