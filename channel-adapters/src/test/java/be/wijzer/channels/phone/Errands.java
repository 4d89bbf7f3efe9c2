package be.wijzer.channels.phone;

import be.wijzer.core.conversation.Frame;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// What a caller of the tests can ask for, by one word.
final class Errands implements Skill {
    final AtomicInteger turns = new AtomicInteger();
    volatile Duration slowness = Duration.ZERO;

    @Override
    public String name() {
        return "handover";
    }

    @Override
    public Set<String> intents() {
        return Set.of(
                "greet",
                "passport",
                "page",
                "name",
                "children",
                "list",
                "confirm",
                "person",
                "slow",
                "broken",
                "signs");
    }

    @Override
    public Outcome begin(Turn turn) {
        turns.incrementAndGet();
        return switch (turn.understanding().intent().name()) {
            case "passport" ->
                new Outcome.Done(new Reply.Card(
                        "Paspoort",
                        "Een paspoort kost € 75,00. Zie https://stad.be/paspoort.",
                        Optional.of(new Reply.Card.Page(
                                "Paspoort aanvragen", URI.create("https://stad.be/paspoort?a=1&b=2"))),
                        List.of()));
            case "page" ->
                new Outcome.Done(new Reply.Card(
                        "Zaal",
                        "Een zaal huren kan.",
                        Optional.of(new Reply.Card.Page("Zalen", URI.create("https://stad.be/zalen"))),
                        List.of(new Choice("handover:book", "Zaal boeken"))));
            case "name" -> ask("Hoe heet je?", Reply.Wanted.TEXT);
            case "children" -> ask("Hoeveel kinderen?", Reply.Wanted.NUMBER);
            case "list" ->
                new Outcome.Done(new Reply.Choices(
                        "Welke dienst?",
                        IntStream.rangeClosed(1, 14)
                                .mapToObj(i -> new Choice("handover:d" + i, "Loket " + (char) ('A' + i - 1) + i))
                                .toList()));
            case "confirm" ->
                new Outcome.Done(new Reply.Choices(
                        "Stoppen?",
                        List.of(
                                new Choice("handover:yes", "Ja, stoppen"),
                                new Choice("handover:no", "Nee, verdergaan"))));
            case "person" -> new Outcome.PersonAsked("resident", List.of(new Reply.Text("Iemand leest je vraag.")));
            case "slow" -> slow();
            case "broken" -> throw new IllegalStateException("broken");
            case "signs" -> new Outcome.Done(new Reply.Text("a\u0000b <c> & \"d\" 🎉 \u202eשלום\u202c 'e' \ud83d"));
            default -> new Outcome.Done(new Reply.Text("Dag, ik ben Wijzer."));
        };
    }

    private Outcome slow() {
        try {
            Thread.sleep(slowness);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return new Outcome.Done(new Reply.Text("Klaar."));
    }

    private static Outcome ask(String question, Reply.Wanted wanted) {
        return new Outcome.Asked(
                new Frame("handover", Map.of("question", question, "wanted", wanted.name())),
                new Reply.Ask(question, wanted));
    }

    @Override
    public Outcome answer(Turn turn, Frame frame) {
        String heard = turn.utterance() instanceof Utterance.Keys(String digits) ? digits : turn.words();
        return new Outcome.Done(new Reply.Text("Genoteerd: " + heard));
    }

    @Override
    public Optional<Reply> again(Turn turn, Frame frame) {
        return Optional.of(new Reply.Ask(frame.get("question"), Reply.Wanted.valueOf(frame.get("wanted"))));
    }

    @Override
    public boolean takesAnyWords(Frame frame) {
        return true;
    }

    @Override
    public Outcome chosen(Turn turn, String payload) {
        turns.incrementAndGet();
        return payload.equals("ask")
                ? new Outcome.PersonAsked("resident", List.of(new Reply.Text("Iemand leest je vraag.")))
                : new Outcome.Done(new Reply.Text("Gekozen: " + payload));
    }
}
