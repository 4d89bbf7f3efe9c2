package be.wijzer.channels.website;

import be.wijzer.core.conversation.Frame;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Shows each kind of message by its name, and says anything else back.
final class ShowroomSkill implements Skill {
    private static final URI PAGE = URI.create("https://www.voorbeeldstad.be/identiteitskaart");
    private static final List<Choice> YES_OR_NO = List.of(
            new Choice(
                    "showroom:yes", "Ja, maak een afspraak", Optional.of("Aan het loket, op een moment dat jou past")),
            new Choice("showroom:no", "Nee, dank je"));

    @Override
    public String name() {
        return "showroom";
    }

    @Override
    public Set<String> intents() {
        return Set.of("greet", "echo");
    }

    @Override
    public Outcome begin(Turn turn) {
        if (turn.understanding().is("echo")) {
            return shown(turn.words());
        }
        return new Outcome.Done(new Reply.Choices(
                "Dag! Ik ben de virtuele assistent van Voorbeeldstad. Waarmee kan ik je helpen?",
                List.of(
                        new Choice("showroom:card", "Identiteitskaart vernieuwen"),
                        new Choice("showroom:hours", "Openingsuren"),
                        new Choice("showroom:person", "Een medewerker spreken"))));
    }

    private static Outcome shown(String words) {
        return switch (words) {
            case "kaart" ->
                new Outcome.Done(new Reply.Card(
                        "Identiteitskaart vernieuwen",
                        "Een nieuwe identiteitskaart kost 25 euro. Breng je oude kaart mee. Na vijf werkdagen ligt ze klaar.",
                        Optional.of(new Reply.Card.Page("Lees alles over de kaart", PAGE)),
                        YES_OR_NO));
            case "link" -> new Outcome.Done(new Reply.Link("Hier lees je er alles over.", "Identiteitskaart", PAGE));
            case "beeld" ->
                new Outcome.Done(new Reply.Image("Plattegrond van het gemeentehuis", URI.create("/beeld.png")));
            case "document" -> new Outcome.Done(new Reply.Document("Je attest is klaar.", PAGE, "attest-woonst.pdf"));
            case "keuze" -> new Outcome.Done(new Reply.Choices("Wil je een afspraak?", YES_OR_NO));
            case "vraag" ->
                new Outcome.Asked(
                        new Frame("showroom", Map.of("step", "where")),
                        new Reply.Ask("Waar is het?", Reply.Wanted.LOCATION));
            case String other -> new Outcome.Done(new Reply.Text("Je zei: " + other));
        };
    }

    @Override
    public Outcome answer(Turn turn, Frame frame) {
        return new Outcome.Done(new Reply.Text("Genoteerd."));
    }

    @Override
    public Outcome chosen(Turn turn, String payload) {
        return payload.equals("card")
                ? shown("kaart")
                : new Outcome.Done(new Reply.Text("Gekozen: " + turn.utterance().words()));
    }

    @Override
    public boolean takesAnyWords(Frame frame) {
        return true;
    }
}
