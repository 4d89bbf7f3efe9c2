package be.wijzer.core.skill.repair;

import be.wijzer.core.skill.Choosing;
import java.util.regex.Pattern;

/// "Nee wacht, …": the resident takes back an earlier answer.
public final class Correction {
    private static final Pattern SAID = Pattern.compile("(?:(?:nee+n?|sorry|ah nee|allez) )*+"
            + "(wacht|toch|toch maar|oei|ik bedoel(de)?|kbedoel|ik vergis me|fout|verkeerd|verander|wijzig"
            + "|pas .* aan|maak er .* van|in plaats van|correctie|je veux dire|i mean|ich meine)\\b.*"
            + "|.*\\b(in plaats van|niet .* maar|moet zijn|moest zijn|ik bedoel|verander(en)? naar|wordt)\\b.*");

    private Correction() {}

    public static boolean in(String words) {
        return SAID.matcher(Choosing.plain(words)).matches();
    }
}
