package be.wijzer.intents.entities.dates;

import static be.wijzer.intents.entities.words.Rule.first;
import static be.wijzer.intents.entities.words.Rule.phrase;
import static be.wijzer.intents.entities.words.Rule.word;

import be.wijzer.intents.entities.words.Rule;
import java.util.Arrays;

/// What sounds like a date and is none: it needs another date ("drie dagen later", "de dag erna"), or it is a greeting
/// or a manner of speaking ("goede morgen", "een dezer dagen"). It must not be read in part.
final class Unresolvable {
    private static final String PHRASES = """
            drie dagen later; de volgende dag; de dag erna; de dag erop; de dag ervoor; de dag daarna; de dag
            daarop; de volgende dag; de dag nadien; de dag voordien; de week erna; de week erop; de week daarna;
            de week ervoor; de week nadien; de maand erna; de maand daarna; de dag later; een dag later; de
            avond ervoor; de avond voordien; de ochtend erna; de dag van vandaag; dag na dag; de avond daarvoor;
            het weekend erna; het weekend daarna; het weekend erop; het weekend nadien; diezelfde dag; dezelfde
            dag; diezelfde avond; dezelfde avond; die avond; die namiddag; die week; dat weekend; dezelfde week;
            de morgen erna; het jaar erna; het jaar nadien; het jaar daarna; van dag tot dag; zon en; dezer
            dagen; een dezer dagen; vroeg of laat; nu en dan; af en toe; ooit op een dag; de dagen erna; de dag
            zelf; fijne avond; goede avond; goeie avond; fijne namiddag; prettig weekend; fijn weekend; goed
            weekend; goede morgen; goeie morgen; goede middag; goeie middag; goede namiddag; fijne dag; prettige
            avond; fijne middag; fijne week; goed nieuwjaar; gelukkig nieuwjaar; zalig kerstfeest; prettige
            feestdagen; goede nacht; goeden avond; goeden dag; goeien avond; goeien dag; vrolijk pasen; zalig
            pasen; vrolijk kerstfeest; zalige kerst; prettige kerst; vrolijke kerst; fijne kerst; om de dag erna;
            den dag van vandaag; dag van vandaag; vandaag de dag; vandaag den dag; heden ten dage; 7 dagen op 7; zeven dagen op zeven; 24 uur op 24; 24 u op 24; 24u op 24; een maandag; een dinsdag; een woensdag; een donderdag; een vrijdag; een zaterdag; een zondag;
            ne maandag; ne dinsdag; ne woensdag; nen donderdag; ne donderdag; ne vrijdag; ne zaterdag; ne zondag; zon - en feestdagen; zon - en feestdag; zon en feestdagen; zon- en feestdagen; ten dage van vandaag; op den dag van
            vandaag; in den dag van vandaag
            """;

    static final Rule<String> UNRESOLVABLE = first(
            Amounts.AMOUNT
                    .map(_ -> "")
                    .before(word(
                            "later",
                            "erna",
                            "ervoor",
                            "nadien",
                            "daarna",
                            "daarvoor",
                            "voordien",
                            "verder",
                            "vroeger")),
            phrase(Arrays.stream(PHRASES.split(";"))
                    .map(phrase -> phrase.strip().replaceAll("\\s+", " "))
                    .toArray(String[]::new)));

    private Unresolvable() {}
}
