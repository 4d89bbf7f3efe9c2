package be.wijzer.intents.entities;

import be.wijzer.core.understanding.EntityRecogniser.Context;
import be.wijzer.intents.entities.words.Gazetteer;
import be.wijzer.intents.entities.words.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Certificates in the words residents use, by their usual full names: the ten of the registers (ministerial decree of
/// 21 April 2017), the civil acts and the criminal record.
final class Certificates implements Finder {
    private static final Set<String> EMPTY = Set.of(
            "attest",
            "bewijs",
            "papier",
            "papieren",
            "document",
            "getuigschrift",
            "uittreksel",
            "afschrift",
            "kopie",
            "akte",
            "van",
            "de",
            "het",
            "een",
            "uit",
            "met",
            "om",
            "te",
            "in",
            "op",
            "ik",
            "dat",
            "we",
            "wij",
            "er",
            "is",
            "voor",
            "en",
            "bij",
            "die",
            "al",
            "wie",
            "waar",
            "mij",
            "mijn",
            "onze",
            "ons",
            "der",
            "of",
            "oog");
    private static final int TELLING = 7;

    private final Gazetteer<String> names = new Gazetteer<>(names());
    private final Map<Set<String>, String> bags = bags();

    @Override
    public Set<String> types() {
        return Set.of("certificate");
    }

    @Override
    public List<Found> find(Sentence sentence, Context context) {
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            int from = at;
            names.at(sentence, at)
                    .ifPresent(match -> found.add(new Found("certificate", from, match.next(), match.value())));
        }
        return found.isEmpty()
                        && context.expected().filter("certificate"::equals).isPresent()
                ? inAnyOrder(sentence)
                : found;
    }

    /// "Papier dat ik woon hier": all words that matter of one spelling, whatever their order.
    private List<Found> inAnyOrder(Sentence sentence) {
        List<String> said = sentence.words();
        int most = bags.keySet().stream()
                .filter(said::containsAll)
                .mapToInt(Set::size)
                .max()
                .orElse(0);
        List<String> best = bags.entrySet().stream()
                .filter(bag -> bag.getKey().size() == most && said.containsAll(bag.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return best.size() == 1 ? List.of(new Found("certificate", 0, sentence.size(), best.getFirst())) : List.of();
    }

    private static Map<Set<String>, String> bags() {
        Map<Set<String>, String> bags = new HashMap<>();
        names().forEach((spelling, certificate) -> {
            Set<String> bag = Sentence.of(spelling).words().stream()
                    .filter(word -> !EMPTY.contains(word) && word.length() > 1)
                    .collect(Collectors.toUnmodifiableSet());
            boolean tells = bag.size() > 1 || bag.stream().anyMatch(word -> word.length() >= TELLING);
            if (tells) {
                bags.merge(bag, certificate, (one, other) -> one.length() <= other.length() ? one : other);
            }
        });
        return bags;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        add(names, "Attest van gezinssamenstelling", """
                attest van gezinssamenstelling; attest gezinssamenstelling; gezinssamenstelling; samenstelling van het gezin; samenstelling van mijn gezin;
                samenstelling van gezin; attest samenstelling gezin; attest van samenstelling van gezin; bewijs van gezinssamenstelling; gezinssamenstellingsattest;
                wie er bij mij woont; wie er bij mij in huis woont; wie er op mijn adres woont; met wie ik samenwoon; samenstelling gezin; gezinsattest; wie er in mijn gezin zit;
                composition de menage; household composition; wie bij mij ingeschreven staat; papier van het gezin; gezinsamenstelling; samenstelling van het huishouden; wie er thuis woont; wie er allemaal op ons adres woont; wie er op ons adres woont; wie hier woont""");
        add(names, "Attest van hoofdverblijfplaats", """
                attest van hoofdverblijfplaats; hoofdverblijfplaats; attest van woonst; bewijs van woonst; woonstbewijs; attest van woonplaats; bewijs van woonplaats;
                bewijs van inschrijving; attest van inschrijving; getuigschrift van woonst; woonstattest; bewijs van adres; adresbewijs; bewijs van domicilie; attest van domicilie; domicilieattest; bewijs dat ik hier woon;
                dat ik hier woon; waar ik woon; certificat de residence; proof of residence; wonstbewijs; woonbewijs; bewijs van verblijfplaats; getuigschrift van woonplaats; dat ik hier gedomicilieerd ben; dat ik in de stad woon; dat we hier wonen; attest van verblijfplaats; dat ik hier ingeschreven sta; dat ik hier officieel woon; bewijs van mijn adres; dat ik op dat adres woon; dat ik op mijn adres woon; bewijs van hoofdverblijfplaats""");
        add(names, "Attest van hoofdverblijfplaats met adreshistoriek", """
                attest van hoofdverblijfplaats met historiek; attest van hoofdverblijfplaats met adreshistoriek; attest van hoofdverblijfplaats met historiek van de adressen; adreshistoriek; bewijs van woonst met historiek; woonst met historiek;
                historiek van mijn adressen; al mijn vorige adressen; alle adressen waar ik gewoond heb; waar ik vroeger gewoond heb; waar ik allemaal gewoond heb; attest van woonst met historiek; al mijn adressen; historiek van adressen; adressenhistoriek; attest adreshistoriek; vroegere adressen; vorige adressen; oude adressen; waar ik overal gewoond heb; hoofdverblijfplaats met historiek; hoofdverblijfplaats met adreshistoriek""");
        add(names, "Attest van nationaliteit", """
                attest van nationaliteit; nationaliteitsattest; nationaliteitsbewijs; bewijs van nationaliteit; bewijs van belgische nationaliteit; attest van belgische nationaliteit; attest nationaliteit; getuigschrift van nationaliteit; dat ik belg ben; bewijs dat ik belg ben; certificat de nationalite; bewijs van mijn nationaliteit; welke nationaliteit ik heb""");
        add(names, "Attest van leven", """
                attest van leven; levensbewijs; bewijs van leven; levensattest; attest dat ik nog leef; dat ik nog leef; bewijs dat ik nog leef; attest leven; certificat de vie; getuigschrift van leven; dat ik nog in leven ben; dat mijn moeder nog leeft; dat ik leef; levenscertificaat; in leven""");
        add(names, "Attest van wettelijke samenwoning", """
                attest van wettelijke samenwoning; bewijs van wettelijke samenwoning; attest wettelijke samenwoning; attest van wettelijk samenwonen; bewijs van wettelijk samenwonen; attest van samenwonen; samenwoningsattest; attest van samenwoning; bewijs van samenwoonst; bewijs van samenwonen; attest van samenwoonst; dat we wettelijk samenwonen; dat wij samenwonen; samenwoonattest; dat we samenwonen; bewijs van samenwoning""");
        add(names, "Attest van verblijf met het oog op een huwelijk", """
                attest van verblijf met het oog op een huwelijk; attest van verblijf met het oog op huwelijk; attest met het oog op een huwelijk; attest van verblijf voor een huwelijk; attest voor huwelijk; verblijfsattest voor huwelijk; attest van verblijf; attest van inschrijving met het oog op huwelijk; attest om te trouwen; papier om te trouwen; papieren om te mogen trouwen; attest om te mogen trouwen""");
        add(names, "Attest van laatste wilsbeschikking", """
                attest van laatste wilsbeschikking; attest van wijze van teraardebestelling; attest inzake de wijze van teraardebestelling; attest van de wilsbeschikking; attest wilsbeschikking; attest van teraardebestelling; attest van lijkbezorging; attest van wilsbeschikking; attest van mijn wens over begraven of cremeren; bewijs van laatste wil; attest van de laatste wens; attest over begraven of cremeren; attest van begrafeniswens; attest laatste wilsbeschikking""");
        add(names, "Attest van inschrijving op de kiezerslijst", """
                attest van inschrijving op de kiezerslijst; kiezerslijst; attest van de kiezerslijst; attest kiezerslijst; uittreksel uit de kiezerslijst; bewijs dat ik kiezer ben; attest dat ik mag stemmen; bewijs dat ik op de kiezerslijst sta; attest van kiezer; dat ik op de kiezerslijst sta; kiezersattest""");
        add(names, "Uittreksel uit de registers", """
                uittreksel uit de registers; uittreksel uit het bevolkingsregister; uittreksel bevolkingsregister; uittreksel uit het rijksregister; uittreksel rijksregister; uittreksel uit het vreemdelingenregister; uittreksel uit het wachtregister; uittreksel van de registers; uittreksel uit de bevolkingsregisters""");
        add(names, "Attest van burgerlijke staat", """
                attest van burgerlijke staat; attest burgerlijke staat; bewijs van burgerlijke staat; attest van ongehuwdheid; bewijs van ongehuwde staat; celibaatsattest; attest van celibaat; dat ik niet getrouwd ben; bewijs dat ik niet getrouwd ben; burgerlijke staat; dat ik ongehuwd ben; dat ik gescheiden ben; dat ik weduwe ben; dat ik vrijgezel ben""");
        add(names, "Afschrift of uittreksel van een geboorteakte", """
                afschrift of uittreksel van een geboorteakte; geboorteakte; geboortebewijs; afschrift van geboorteakte; uittreksel geboorteakte; uittreksel uit de geboorteakte; kopie van mijn geboorteakte; geboorte akte; geboorteattest; geboorteuittreksel; afschrift van de geboorteakte; uittreksel uit mijn geboorteakte; akte van geboorte; geboortecertificaat; acte de naissance; birth certificate; kopie van de geboorteakte; afschrift geboorteakte; afschrift van mijn geboorteakte; uittreksel van mijn geboorteakte; uittreksel van de geboorteakte; uittreksel van een geboorteakte""");
        add(names, "Afschrift of uittreksel van een huwelijksakte", """
                afschrift of uittreksel van een huwelijksakte; huwelijksakte; trouwakte; huwelijksbewijs; trouwbewijs; uittreksel huwelijksakte; afschrift van de huwelijksakte; trouwboekske; trouwboekje; afschrift huwelijksakte; akte van huwelijk; uittreksel uit de huwelijksakte; dat we getrouwd zijn; bewijs dat we getrouwd zijn; acte de mariage; afschrift van onze huwelijksakte; kopie van onze huwelijksakte; kopie van de huwelijksakte; huwelijksattest; bewijs van huwelijk""");
        add(names, "Afschrift of uittreksel van een overlijdensakte", """
                afschrift of uittreksel van een overlijdensakte; overlijdensakte; overlijdensbewijs; uittreksel overlijdensakte; afschrift van de overlijdensakte; akte van overlijden; doodsakte; doodsbrief; overlijdensattest; acte de deces; bewijs van overlijden; uittreksel uit de overlijdensakte; afschrift overlijdensakte; kopie van de overlijdensakte""");
        add(names, "Afschrift of uittreksel van een echtscheidingsakte", """
                echtscheidingsakte; akte van echtscheiding; uittreksel echtscheidingsakte; bewijs van echtscheiding; afschrift van de echtscheidingsakte; scheidingsakte; echtscheidingsbewijs""");
        add(names, "Uittreksel uit het strafregister", """
                uittreksel uit het strafregister; uittreksel strafregister; strafregister; bewijs van goed gedrag en zeden; goed gedrag en zeden; bewijs van goed gedrag; goed zedelijk gedrag; getuigschrift van goed zedelijk gedrag; attest van goed gedrag en zeden; attest goed gedrag en zeden; strafblad; blanco strafblad; goed gedrag; casier judiciaire; uittreksel uit mijn strafregister; strafregisteruittreksel; bewijs van goed zedelijk gedrag; uittreksel van het strafregister; attest van goed gedrag; uittreksel uit strafregister; model 1; model 595; bewijs van onbesproken gedrag""");
        add(names, "Uittreksel uit het strafregister om met minderjarigen te werken", """
                uittreksel uit het strafregister om met minderjarigen te werken; uittreksel strafregister model 2; strafregister model 2; uittreksel uit het strafregister model 2; strafregister voor minderjarigen; strafregister om met kinderen te werken; goed gedrag en zeden model 2; model 2; model 596.2; uittreksel strafregister minderjarigen; strafregister minderjarigen; uittreksel uit het strafregister om met kinderen te werken; bewijs van goed gedrag en zeden om met kinderen te werken; uittreksel strafregister om met kinderen te werken; bewijs van goed gedrag en zeden model 2; met minderjarigen te werken; om met kinderen te werken; met kinderen te werken; werken met minderjarigen; werken met kinderen; werk met kinderen; werk met minderjarigen""");
        return names;
    }

    private static void add(Map<String, String> names, String certificate, String spellings) {
        for (String spelling : spellings.split(";")) {
            names.putIfAbsent(spelling.strip(), certificate);
        }
    }
}
