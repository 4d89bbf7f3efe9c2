package be.wijzer.core.skill.repair;

import be.wijzer.core.skill.Choosing;
import be.wijzer.core.skill.Outcome;
import java.util.regex.Pattern;

/// "Meld me af": whoever is signed in isn't any more, whatever is going on.
public final class SignOut implements Repair {
    private static final String INTENT = "log_out";
    private static final Pattern SAID = Pattern.compile(
            "((ik wil |kan ik |mag ik |wil je )?(me |mij )?(weer |terug |nu )?(afmelden|uitloggen)( aub| alstublieft| graag)?"
                    + "|(meld|log) (me|mij)( maar| nu| terug)? (af|uit)( aub| alstublieft)?|log ?uit|log ?out|log me out"
                    + "|sign( me)? out|i want to (sign|log) out"
                    + "|(je veux )?(me )?deconnecter|deconnexion|deconnectez moi|deconnecte moi"
                    + "|(ich mochte mich )?(abmelden|ausloggen)|melden sie mich ab|melde mich ab)");

    @Override
    public Outcome repair(Scene scene) {
        boolean said = scene.skills().takes(INTENT)
                && SAID.matcher(Choosing.plain(scene.turn().words())).matches();
        return said ? new Outcome.Became(INTENT, scene.turn().words()) : new Outcome.NotMine();
    }
}
