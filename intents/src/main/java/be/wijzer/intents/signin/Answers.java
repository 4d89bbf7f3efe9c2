package be.wijzer.intents.signin;

import be.wijzer.core.skill.Choosing;
import java.util.regex.Pattern;

/// What residents say while they have a page to sign in on.
enum Answers {
    NEW_LINK(
            "(een )?(nieuwe|andere|verse) (link|code)( aub| graag)?|(stuur|geef)( me| mij)? (een )?(nieuwe|andere) (link|code)( aub)?"
                    + "|link (is )?(verlopen|vervallen|kwijt)|(de )?link werkt niet( meer)?|(de )?code werkt niet( meer)?"
                    + "|(un )?nouveau (lien|code)|le lien (ne marche pas|a expire)"
                    + "|(a )?new (link|code)( please)?|(the )?link (has )?expired|(the )?link doesn t work"
                    + "|(ein(en)? )?neue[nr]? (link|code)|(der )?link (ist abgelaufen|funktioniert nicht)"),
    DONE(
            "(het )?(is )?(gelukt|klaar|gedaan|in orde|ok(e|ay)?|t is gelukt|fait|done|ready|fertig|erledigt|geschafft)( hoor| nu)?"
                    + "|ik ben (al |nu )?(aangemeld|ingelogd|klaar)|(ik )?heb (me |mij )?(aangemeld|ingelogd)"
                    + "|c est (fait|bon)|je (me )?suis (identifie|connecte)e?|it worked|i m (signed in|logged in|done)|i am (signed|logged) in"
                    + "|es hat geklappt|ich bin (an|ein)gemeldet|ich bin eingeloggt"),
    TROUBLE(
            "(het |dat |t )?(lukt|gaat|werkt|wil|marcheert)( me| mij)? niet( goed| hoor| meer)?|(het )?is niet gelukt|ik (raak|geraak) er niet (op|in|binnen)"
                    + "|ik kan (me |mij )?niet (aanmelden|inloggen)|(ik heb )?geen (itsme|eid|kaartlezer|gsm|smartphone|internet)|hulp|help( me)?"
                    + "|(ca |cela )?(ne )?(marche|fonctionne) pas|je n y arrive pas|(je n ai )?pas de? (itsme|eid|lecteur)|aide"
                    + "|(it )?doesn t work|it didn t work|i can t sign in|i (don t have|have no) (itsme|eid)"
                    + "|(es )?(klappt|geht|funktioniert) nicht|(ich habe )?kein (itsme|eid)|hilfe");

    private final Pattern said;

    Answers(String said) {
        this.said = Pattern.compile("(" + said + ")");
    }

    boolean in(String words) {
        return said.matcher(Choosing.plain(words)).matches();
    }
}
