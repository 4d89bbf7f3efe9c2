package be.wijzer.intents.knowledge;

import java.util.regex.Pattern;

/// How a Dutch word sounds, roughly: words that are spelled apart and sound alike have the same sound.
final class Sounds {
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    private Sounds() {}

    static String of(String word) {
        String sound = word.replace("sch", "sg")
                .replace("ch", "g")
                .replace("ph", "f")
                .replace("th", "t")
                .replace("ck", "k")
                .replace("qu", "kw")
                .replace("x", "ks")
                .replace("eij", "ei")
                .replace("ij", "ei")
                .replace("y", "ei")
                .replace("ie", "i")
                .replace("ou", "au")
                .replace("oe", "u")
                .replace("eu", "u")
                .replace("z", "s")
                .replace("v", "f")
                .replace("dt", "t")
                .replace("ds", "ts")
                .replace("ce", "se")
                .replace("ci", "si")
                .replace("c", "k");
        sound = DOUBLED.matcher(sound).replaceAll("$1");
        if (sound.endsWith("d")) {
            sound = sound.substring(0, sound.length() - 1) + "t";
        }
        return sound.endsWith("en") && sound.length() > 4 ? sound.substring(0, sound.length() - 1) : sound;
    }
}
