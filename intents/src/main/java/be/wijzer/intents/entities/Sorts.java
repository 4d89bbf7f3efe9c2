package be.wijzer.intents.entities;

import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Rule;
import java.util.Optional;
import java.util.Set;

/// The nouns that people are counted by: "man", "kinderen", "vrijwilligers", "pers.".
final class Sorts {
    private static final Set<String> SORTS = Set.of("""
            man mensen personen persoon volwassenen volwassene kinderen kind kindjes kleuters gasten deelnemers leden
            genodigden vrouwen mannen vrienden vriendinnen bezoekers peuters kleinkinderen senioren jongeren
            leerlingen aanwezigen koppen mensekes menschen ouderen baby's familieleden collega's personne personnes
            people persons persone mense inschrijvingen jongens meisjes vrijwilligers zielen buren
            toeschouwers supporters studenten scholieren cursisten ouders grootouders pers gezinsleden huisgenoten
            werknemers medewerkers personeelsleden begeleiders leiders leidsters monitoren animatoren helpers spelers
            muzikanten artiesten dansers zangers fietsers wandelaars lopers renners bewoners buurtbewoners inwoners
            tieners pubers gepensioneerden bejaarden geinteresseerden kandidaten leerkrachten sprekers toeristen
            passagiers schoolkinderen kinders kinderkes kindekes kindjens manne mannekes meiskes madammen
            feestvierders bandleden ploegleden bestuursleden dames heren juffen meesters broers zussen zonen dochters
            neven nichten kameraden vriendjes plussers collegas fans scouts ambtenaren agenten werklui vaders moeders
            babies babykes oudjes mensjes gezinshoofden kids volw volwassen adults children
            """.strip().split("\\s+"));
    private static final int LONG = 5;
    private static final Set<String> NOBODY = Set.of("geleden", "verleden", "overleden", "schouders", "tafellopers");

    private static final Set<String> ADJECTIVES = Set.of("""
            kleine grote jonge oudere oude andere extra paar betalende volwassen zatte aanwezige lieve gehandicapte
            buitenlandse flinke ingeschreven
            """.strip().split("\\s+"));

    static final Rule<String> SORT = (sentence, from) -> {
        int at = sentence.is(from, ADJECTIVES) ? from + 1 : from;
        int next = sentence.is(at, "pers") && sentence.is(at + 1, ".") ? at + 2 : at + 1;
        if (sentence.isDigits(at) && sentence.is(at + 1, "-") && sentence.is(at + 2, "plussers")) {
            return Optional.of(new Match<>("plussers", at + 3));
        }
        return isOne(sentence.word(at)) ? Optional.of(new Match<>(sentence.word(at), next)) : Optional.empty();
    };

    private Sorts() {}

    /// "chiroleiders" are leaders, "schoolkinderen" children.
    static boolean isOne(String word) {
        return SORTS.contains(word)
                || (word.length() > LONG + 2
                        && !NOBODY.contains(word)
                        && SORTS.stream().anyMatch(sort -> sort.length() >= LONG && word.endsWith(sort)));
    }
}
