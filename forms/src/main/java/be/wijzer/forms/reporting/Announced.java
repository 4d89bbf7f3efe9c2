package be.wijzer.forms.reporting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a resident says to report: "een put in de weg" of "ik wil een put in de weg melden".
final class Announced {
    private static final Pattern WISH =
            Pattern.compile("(?iu)(?:(?:hallo|dag|goeiedag|hoi|bonjour|hello|hi|guten tag)[,.! ]+)?"
                    + "(?:(?:ik|'?k|we|wij) (?:wil|wou|zou|kom|moet|willen|zouden|komen|moeten) (?:graag |even |nog |eens |willen )*"
                    + "(.{3,}?) (?:willen |komen )?(?:melden|doorgeven|signaleren|rapporteren)"
                    + "|(?:je|nous) (?:veux|voudrais|souhaite|viens|voulons|voudrions|souhaitons) signaler (.{3,}?)"
                    + "|(?:i|we)(?:'d| would)? (?:want|like|need|have) to report (.{3,}?)"
                    + "|(?:ich|wir) (?:will|möchte|wollen|möchten) (.{3,}?) melden)[.! ]*");

    private Announced() {}

    /// All of it where nothing is announced.
    static String in(String words) {
        Matcher wish = WISH.matcher(words.strip());
        if (!wish.matches()) {
            return words.strip();
        }
        for (int group = 1; group <= wish.groupCount(); group++) {
            if (wish.group(group) != null) {
                String said = wish.group(group).strip();
                return Character.toUpperCase(said.charAt(0)) + said.substring(1);
            }
        }
        return words.strip();
    }
}
