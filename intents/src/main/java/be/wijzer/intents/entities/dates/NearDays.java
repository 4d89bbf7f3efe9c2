package be.wijzer.intents.entities.dates;

import static be.wijzer.intents.entities.words.Rule.first;
import static be.wijzer.intents.entities.words.Rule.phrase;
import static be.wijzer.intents.entities.words.Rule.word;

import be.wijzer.intents.entities.dates.Stretch.Counted;
import be.wijzer.intents.entities.dates.Stretch.Day;
import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Rule;
import be.wijzer.intents.entities.words.Sentence;
import java.util.Optional;

/// Days counted from today: "overmorgen", "over twee weken", "drie dagen geleden".
final class NearDays {
    /// A day with a name of its own. After another day "morgen" is its morning.
    static final Rule<Day> NEAR = (sentence, from) -> Optional.ofNullable(Lexicon.NEAR_DAYS.get(sentence.word(from)))
            .filter(_ -> !isAMorning(sentence, from))
            .map(days -> new Match<>(Counted.exactly(anchor -> anchor.today().plusDays(days)), from + 1));

    private static boolean isAMorning(Sentence sentence, int from) {
        return sentence.word(from).equals("morgen")
                && sentence.is(
                        from - 1,
                        "goede",
                        "goeden",
                        "'s",
                        "deze",
                        "dezen",
                        "dees",
                        "goei",
                        "elke",
                        "iedere",
                        "volgende",
                        "de",
                        "den");
    }

    /// "op deze dag".
    private static final Rule<Day> THIS_DAY = phrase(
                    "op deze dag", "de dag van vandaag", "in de loop van vandaag", "in de loop van de dag")
            .onlyIf((sentence, from, _) -> !sentence.word(from).equals("de"))
            .map(_ -> Counted.exactly(Anchor::today));

    static final Rule<Amount> CALENDAR_AMOUNT = Amounts.AMOUNT.filter(Amount::isCalendar);

    private static final Rule<String> AHEAD = phrase(
            "over",
            "binnen",
            "binne",
            "over ongeveer",
            "binnen ongeveer",
            "over nog",
            "ten laatste binnen",
            "binnen de",
            "binnen nu en",
            "dans",
            "binnen zo'n",
            "over zo'n");

    private static final Rule<Day> IN_THE_FUTURE = Rule.<Day>first(
            AHEAD.after(CALENDAR_AMOUNT).map(NearDays::after),
            word("in").after(CALENDAR_AMOUNT).onlyIf(NearDays::isNotPerAmount).map(NearDays::after));

    private static boolean isNotPerAmount(Sentence sentence, int from, int next) {
        return sentence.isDigits(from + 1) || !Sentence.isAny(sentence.word(from + 1), "een", "'n");
    }

    private static Day after(Amount amount) {
        return Counted.exactly(anchor -> amount.addTo(anchor.today()));
    }

    private static final Rule<Day> AGO = CALENDAR_AMOUNT
            .before(word("geleden", "gelejen", "geleen", "terug", "ago", "geleeje"))
            .onlyIf((sentence, from, next) -> !isAReturn(sentence, from, next))
            .map(amount -> Counted.exactly(anchor -> amount.takeFrom(anchor.today())));
    private static final Rule<Day> AGO_FRENCH = phrase("il y a")
            .after(CALENDAR_AMOUNT)
            .map(amount -> Counted.exactly(anchor -> amount.takeFrom(anchor.today())));

    /// "ik ga een dag terug" goes back in space.
    static boolean isAReturn(Sentence sentence, int from, int next) {
        return sentence.word(next - 1).equals("terug")
                && (sentence.is(from - 1, "ga", "kom", "gaan", "komen", "gaat")
                        || sentence.is(from - 2, "ga", "kom", "gaan", "komen", "gaat"));
    }

    static final Rule<Day> DAY = first(IN_THE_FUTURE, AGO, AGO_FRENCH, THIS_DAY, NEAR);

    private NearDays() {}
}
