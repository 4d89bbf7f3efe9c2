package be.wijzer.core.skill.repair;

import be.wijzer.core.skill.Choosing;
import java.util.regex.Pattern;

/// "Sla over", "heb ik niet": the resident has no answer to this question and wants the next.
public final class SkippedQuestion {
    private static final Pattern SAID = Pattern.compile(
            "(sla( deze| dit| die)?( vraag)? over|overslaan|volgende( vraag)?|skip( it| this)?|weet ik niet|geen idee"
                    + "|(dat )?(heb ik|hebt ge|heb k) (niet|geen)|k?heb ik niet|liever niet|zeg ik (liever )?niet"
                    + "|geen antwoord|maakt (me |mij )?niet uit|passer|je ne sais pas|ich weiss (es )?nicht|i dont know|i don t know)");

    private SkippedQuestion() {}

    public static boolean in(String words) {
        return SAID.matcher(Choosing.plain(words)).matches();
    }
}
