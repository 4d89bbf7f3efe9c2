package be.wijzer.core.skill;

import java.util.Set;

/// Yes and no as residents say them, in any of our languages.
public enum YesNo {
    YES(Set.of(
            "ja",
            "jawel",
            "jaja",
            "ja hoor",
            "ja graag",
            "ja klopt",
            "ja dat klopt",
            "dat klopt",
            "klopt",
            "juist",
            "inderdaad",
            "zeker",
            "graag",
            "oke",
            "ok",
            "goed",
            "oui",
            "oui merci",
            "d accord",
            "exact",
            "exactement",
            "c est ca",
            "bien sur",
            "yes",
            "yes please",
            "yeah",
            "correct",
            "right",
            "that s right",
            "sure",
            "genau",
            "richtig",
            "stimmt",
            "das stimmt",
            "ja bitte",
            "jawohl",
            "gerne")),
    NO(Set.of(
            "nee",
            "neen",
            "nee hoor",
            "nee dank je",
            "nee bedankt",
            "neen dank u",
            "niet",
            "klopt niet",
            "dat klopt niet",
            "nee dat klopt niet",
            "fout",
            "niet juist",
            "non",
            "non merci",
            "pas du tout",
            "no",
            "nope",
            "no thanks",
            "no thank you",
            "wrong",
            "nein",
            "nein danke",
            "falsch",
            "stimmt nicht"));

    private final Set<String> said;

    YesNo(Set<String> said) {
        this.said = said;
    }

    /// Whether the whole of what was said means this.
    public boolean isMeantBy(String text) {
        return said.contains(Choosing.plain(text));
    }
}
