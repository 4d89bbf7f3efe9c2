package be.wijzer.core.skill.repair;

import be.wijzer.core.skill.Choosing;
import be.wijzer.core.skill.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Somebody is in danger: the number to call, before anything else. A fixed rule, so that no model ever decides on it.
/// Numbers: 112 (Belgium), Zelfmoordlijn 1813, 1712 for violence and abuse.
public final class Emergency implements Repair {
    private static final List<Danger> DANGERS = List.of(
            new Danger(
                    "emergency-suicide",
                    "zelfmoord|zelfdoding|(wil|wou|zou) (ik )?(niet meer|nie meer) (leven|verder leven)"
                            + "|(ik wil|wil) (dood|der niet meer zijn|er niet meer zijn|er een einde aan maken)"
                            + "|maak er een einde aan|suicide|kill myself|want to die|me suicider|veux mourir"
                            + "|plus envie de vivre|selbstmord|mich umbringen|nicht mehr leben"),
            new Danger(
                    "emergency-violence",
                    "(slaat|sloeg|mishandelt|bedreigt|verkracht|wurgt) (mij|me|mijn kind\\w*|mn kind\\w*)"
                            + "|(mijn|me) (man|vrouw|vriend|vader|moeder|partner) (slaat|mishandelt)"
                            + "|(mon mari|ma femme) me (frappe|bat)|(my husband|my wife|my partner) (hits|beats) me"
                            + "|(mein mann|meine frau) schlagt mich"),
            new Danger(
                    "emergency",
                    "ademt (niet|nie)( meer)?|(is|ligt) bewusteloos|buiten bewustzijn|hartaanval|hartinfarct|beroerte gekregen"
                            + "|(ik |er )?ruik(t)? (hier )?(naar )?gas|gaslek|gasreuk|gasgeur"
                            + "|(het|ons huis|mijn huis|de keuken|het huis|het dak) (staat in brand|brandt|is aan t branden)"
                            + "|er is brand|brand in (mijn|ons|het) (huis|appartement|keuken)|bel de brandweer|bel een ambulance"
                            + "|(someone|he|she) (is not|isn t|stopped) breathing|heart attack|house is on fire|smell gas"
                            + "|ne respire plus|crise cardiaque|maison brule|odeur de gaz"
                            + "|atmet nicht|herzinfarkt|haus brennt|es riecht nach gas"));

    private record Danger(String key, Pattern said) {
        Danger(String key, String said) {
            this(key, Pattern.compile("\\b(" + said + ")\\b"));
        }
    }

    @Override
    public Outcome repair(Scene scene) {
        String words = Choosing.plain(scene.turn().words());
        Optional<Danger> danger =
                DANGERS.stream().filter(any -> any.said().matcher(words).find()).findFirst();
        if (danger.isEmpty()) {
            return new Outcome.NotMine();
        }
        scene.turn().count("emergency", Map.of("kind", danger.get().key()));
        return scene.done(danger.get().key());
    }
}
