package be.wijzer.core.skill;

import java.util.Set;

/// Yes and no as residents say them, in any of our languages.
public enum YesNo {
    YES("""
            ja, jawel, jaja, ja hoor, ja graag, ja klopt, ja dat klopt, dat klopt, klopt, juist, inderdaad,
            zeker, graag, oke, ok, goed, oui, oui merci, d accord, exact, exactement, c est ca, bien sur, yes,
            yes please, yeah, correct, right, that s right, sure, genau, richtig, stimmt, das stimmt, ja bitte,
            jawohl, gerne, oui oui, ouais, oui s il vous plait, bien sur que oui, tout a fait, volontiers,
            absolument, evidemment, c est bon, c est correct, ca me va, tout est juste, allez y,
            oui vous pouvez envoyer, yep, yeah sure, of course, absolutely, definitely, certainly, indeed,
            yes it is, that s correct, looks good, all good, sounds good to me, go ahead, please send it,
            ja genau, jo, klar, na klar, ja klar, naturlich, selbstverstandlich, sicher, auf jeden fall,
            alles richtig, einverstanden, in ordnung, passt so, ja bitte abschicken, sieht gut aus"""),
    NO("""
            nee, neen, nee hoor, nee dank je, nee bedankt, neen dank u, niet, klopt niet, dat klopt niet,
            nee dat klopt niet, fout, niet juist, non, non merci, pas du tout, no, nope, no thanks,
            no thank you, wrong, nein, nein danke, falsch, stimmt nicht, nan, non non, absolument pas,
            bien sur que non, pas encore, jamais, surtout pas, certainement pas, non pas vraiment, ah non,
            je ne veux pas, ce n est pas correct, c est pas bon, c est faux, pas d accord, n envoyez pas,
            il y a une erreur, nah, not really, not yet, definitely not, absolutely not, of course not,
            not at all, never, no it isn t, i don t think so, that s wrong, that s not right, not correct,
            don t send it, please don t, there s a mistake, noch nicht, auf keinen fall, gar nicht,
            uberhaupt nicht, leider nicht, leider nein, naturlich nicht, sicher nicht, nie, nein lieber nicht,
            das stimmt nicht, das ist falsch, nicht richtig, nicht abschicken, da ist ein fehler""");

    private final Set<String> said;

    YesNo(String said) {
        this.said = Set.of(said.split(",\\s+"));
    }

    /// Whether the whole of what was said means this.
    public boolean isMeantBy(String text) {
        return said.contains(Choosing.plain(text));
    }
}
