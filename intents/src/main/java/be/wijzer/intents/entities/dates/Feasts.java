package be.wijzer.intents.entities.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/// The feasts and holidays of Flanders, by the names people give them.
final class Feasts {
    static final Map<String, IntFunction<LocalDate>> BY_NAME = byName();

    private Feasts() {}

    /// Easter Sunday, by the anonymous Gregorian reckoning.
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }

    private static IntFunction<LocalDate> fixed(int day, int month) {
        return year -> LocalDate.of(year, month, day);
    }

    private static IntFunction<LocalDate> easterPlus(int days) {
        return year -> easter(year).plusDays(days);
    }

    private static IntFunction<LocalDate> secondSunday(Month month) {
        return year -> LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SUNDAY));
    }

    private static Map<String, IntFunction<LocalDate>> byName() {
        Map<String, IntFunction<LocalDate>> feasts = new HashMap<>();
        add(feasts, fixed(1, 1), "nieuwjaar", "nieuwjaarsdag", "nieuwejaar", "neujahr", "nouvel an");
        add(feasts, fixed(1, 9), "eerste schooldag");
        add(feasts, fixed(6, 1), "driekoningen", "drie koningen");
        add(feasts, fixed(2, 2), "lichtmis", "maria lichtmis");
        add(feasts, fixed(14, 2), "valentijn", "valentijnsdag", "sint-valentijn");
        add(feasts, easterPlus(-46), "aswoensdag", "as-woensdag");
        add(feasts, easterPlus(-47), "vette dinsdag");
        add(feasts, easterPlus(-7), "palmzondag");
        add(feasts, easterPlus(-3), "witte donderdag");
        add(feasts, easterPlus(-2), "goede vrijdag", "goei vrijdag");
        add(feasts, easterPlus(-1), "stille zaterdag", "paaszaterdag");
        add(
                feasts,
                easterPlus(0),
                "pasen",
                "paaszondag",
                "eerste paasdag",
                "paasdag",
                "poasen",
                "1ste paasdag",
                "1e paasdag",
                "paques",
                "easter",
                "ostern",
                "paschen",
                "paasfeest");
        add(
                feasts,
                easterPlus(1),
                "paasmaandag",
                "tweede paasdag",
                "2de paasdag",
                "2e paasdag",
                "poasmaandag",
                "paasmoandag");
        add(feasts, fixed(1, 5), "dag van de arbeid", "feest van de arbeid");
        add(feasts, secondSunday(Month.MAY), "moederdag", "moederkesdag");
        add(feasts, secondSunday(Month.JUNE), "vaderdag", "vaderkesdag");
        add(
                feasts,
                easterPlus(39),
                "hemelvaart",
                "hemelvaartsdag",
                "o.-l.-h.-hemelvaart",
                "o.l.h. hemelvaart",
                "o.l.h.-hemelvaart",
                "olh hemelvaart",
                "olh-hemelvaart",
                "o.-l.-h. hemelvaart",
                "o.l.h.hemelvaart",
                "onze-lieve-heer-hemelvaart",
                "onze lieve heer hemelvaart",
                "onze-lieve-heer hemelvaart",
                "ons heer hemelvaart",
                "ons-heer-hemelvaart",
                "onslievenheer hemelvaart",
                "hemelvaartdag",
                "hemelvaartdonderdag",
                "rerum novarum",
                "ascension",
                "o l h hemelvaart",
                "onze heer hemelvaart",
                "onzen heer hemelvaart");
        add(
                feasts,
                easterPlus(49),
                "pinksteren",
                "pinksterzondag",
                "pinksterdag",
                "eerste pinksterdag",
                "sinksen",
                "sinxen",
                "pinkster",
                "pentecote");
        add(
                feasts,
                easterPlus(50),
                "pinkstermaandag",
                "tweede pinksterdag",
                "2de pinksterdag",
                "2e pinksterdag",
                "sinksenmaandag",
                "pinkstermoandag");
        add(
                feasts,
                fixed(11, 7),
                "feest van de vlaamse gemeenschap",
                "vlaamse feestdag",
                "guldensporenviering",
                "guldensporendag",
                "guldensporenfeest",
                "feestdag van de vlaamse gemeenschap",
                "dag van de vlaamse gemeenschap",
                "vlaamse hoogdag");
        add(feasts, fixed(21, 7), "nationale feestdag", "belgische feestdag", "nationale feestdag van belgie");
        add(
                feasts,
                fixed(15, 8),
                "o.-l.-v.-hemelvaart",
                "o.l.v. hemelvaart",
                "o.l.v.-hemelvaart",
                "o.-l.-v. hemelvaart",
                "olv hemelvaart",
                "olv-hemelvaart",
                "onze-lieve-vrouw-hemelvaart",
                "onze lieve vrouw hemelvaart",
                "onze-lieve-vrouw hemelvaart",
                "halfoogst",
                "half oogst",
                "maria-hemelvaart",
                "maria hemelvaart",
                "maria-tenhemelopneming",
                "onze-lieve-vrouwehemelvaart",
                "onze lieve vrouwe hemelvaart",
                "o l v hemelvaart");
        add(feasts, fixed(31, 10), "halloween");
        add(
                feasts,
                year -> LocalDate.of(year, Month.NOVEMBER, 1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY))
                        .plusDays(1),
                "black friday");
        add(feasts, fixed(1, 11), "allerheiligen", "alderheiligen", "allerheilige", "allerheilgen", "toussaint");
        add(feasts, fixed(2, 11), "allerzielen", "alderzielen");
        add(
                feasts,
                fixed(11, 11),
                "wapenstilstand",
                "wapenstilstandsdag",
                "sint-maarten",
                "sint maarten",
                "sintmaarten",
                "sinte-maarten",
                "sinte maarten");
        add(feasts, fixed(15, 11), "koningsdag", "feest van de dynastie", "dag van de dynastie");
        add(feasts, fixed(6, 12), "sinterklaas", "sint-niklaas", "sinterklaasdag", "sinterkloas");
        add(feasts, fixed(24, 12), "kerstavond", "kerstmisavond", "heiligavond");
        add(
                feasts,
                fixed(25, 12),
                "kerst",
                "kerstmis",
                "kerstdag",
                "eerste kerstdag",
                "1ste kerstdag",
                "kestmis",
                "kesmis",
                "christmas",
                "noel",
                "weihnachten",
                "kersmis",
                "kerstmes");
        add(feasts, fixed(26, 12), "tweede kerstdag", "2de kerstdag", "2e kerstdag", "tweede kerst");
        add(
                feasts,
                fixed(31, 12),
                "oudejaar",
                "oudjaar",
                "oudejaarsavond",
                "oudejaarsdag",
                "oudjaarsavond",
                "silvester",
                "oudejaarsnacht",
                "oudejoar",
                "oud en nieuw",
                "oud op nieuw");
        return Map.copyOf(feasts);
    }

    private static void add(Map<String, IntFunction<LocalDate>> feasts, IntFunction<LocalDate> feast, String... names) {
        for (String name : names) {
            feasts.put(name, feast);
        }
    }
}
