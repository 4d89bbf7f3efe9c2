package be.wijzer.channels.conversations;

import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says what it hears.
final class Parrot implements Skill {
    @Override
    public String name() {
        return "parrot";
    }

    @Override
    public Set<String> intents() {
        return Set.of("out_of_scope");
    }

    @Override
    public Outcome begin(Turn turn) {
        return turn.words().equals("kies")
                ? new Outcome.Done(new Reply.Card(
                        "Kies",
                        "Wat wil je?",
                        Optional.of(new Reply.Card.Page("Meer", URI.create("https://stad.be/x"))),
                        List.of(new Choice("parrot:a", "Appel"), new Choice("parrot:b", "Banaan"))))
                : new Outcome.Done(new Reply.Text("Je zei: " + turn.words()));
    }

    @Override
    public Outcome chosen(Turn turn, String payload) {
        return new Outcome.Done(new Reply.Text("Gekozen: " + payload));
    }
}
