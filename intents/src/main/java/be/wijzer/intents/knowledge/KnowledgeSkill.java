package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Aspect;
import be.wijzer.core.catalogue.Catalogues;
import be.wijzer.core.catalogue.Findings;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.catalogue.ProductSearch;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import be.wijzer.core.understanding.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Answers from the catalogue; offers what it could be; says so when it isn't there. An errand that can't be done here
/// yet gets the page of its product and a person.
final class KnowledgeSkill implements Skill {
    static final String PRODUCT = "product";
    static final String QUESTION = "question";
    private static final int OFFERED = 3;
    private static final double SURE = 0.5;
    private static final Pattern GOES_ON =
            Pattern.compile("^\\s*(en|et|and|und)\\b(?!.*\\bwat\\b)", Pattern.CASE_INSENSITIVE);

    private final ProductSearch search;
    private final Catalogues catalogues;
    private final ProductAnswer answers;
    private final Phrases phrases = Phrases.of("knowledge");

    KnowledgeSkill(ProductSearch search, Catalogues catalogues) {
        this.search = search;
        this.catalogues = catalogues;
        answers = new ProductAnswer(search, phrases);
    }

    @Override
    public String name() {
        return "knowledge";
    }

    @Override
    public Set<String> intents() {
        return Set.of("ask_information", Skill.ANY_OTHER, Intent.OUT_OF_SCOPE);
    }

    @Override
    public Outcome begin(Turn turn) {
        boolean foreign = turn.understanding().is(Intent.OUT_OF_SCOPE);
        boolean elsewhere = foreign && turn.understanding().intent().confidence() >= SURE;
        Optional<Product> about = elsewhere
                ? Optional.empty()
                : turn.remembered(PRODUCT)
                        .flatMap(catalogues.of(turn.municipality().id())::product);
        Optional<String> before = turn.remembered(QUESTION);
        Findings found = search.search(turn.municipality().id(), turn.words(), turn.language(), about);
        turn.remember(QUESTION, turn.words());
        QuestionEvents.asked(turn, found, about, foreign);
        if (foreign && found.decision() != Findings.Decision.ANSWERED) {
            return new Outcome.NotMine();
        }
        boolean errand = !foreign && !turn.understanding().is("ask_information");
        return switch (found.decision()) {
            case ANSWERED ->
                errand
                        ? notYet(turn, found.results().getFirst().product())
                        : answered(turn, found.results().getFirst().product(), aspect(turn, found, about, before));
            case UNSURE -> unsure(turn, found);
            case UNKNOWN -> errand ? notYet(turn) : unknown(turn);
        };
    }

    /// "En voor kinderen?" asks for the part that the question before it asked for.
    private static Aspect aspect(Turn turn, Findings found, Optional<Product> about, Optional<String> before) {
        boolean goesOn = found.aspect() == Aspect.WHAT
                && GOES_ON.matcher(turn.words()).find()
                && about.equals(Optional.of(found.results().getFirst().product()));
        return goesOn ? before.map(Aspects::of).orElse(Aspect.WHAT) : found.aspect();
    }

    @Override
    public Outcome chosen(Turn turn, String payload) {
        String[] parts = payload.split("/", 2);
        String what = parts[0];
        String about = parts.length > 1 ? parts[1] : "";
        return switch (what) {
            case "product" ->
                catalogues
                        .of(turn.municipality().id())
                        .product(about)
                        .map(product -> {
                            QuestionEvents.chosen(turn, product.id());
                            return answered(turn, product, aspect(turn));
                        })
                        .orElseGet(() -> unknown(turn));
            case "useful" -> {
                QuestionEvents.useful(turn, about, question(turn), true);
                yield new Outcome.Done(text(turn, "useful"));
            }
            case "useless" -> {
                QuestionEvents.useful(turn, about, question(turn), false);
                yield new Outcome.Done(why(turn, about));
            }
            case "wrong", "unclear", "not-my-question" -> {
                QuestionEvents.reason(turn, about, question(turn), what);
                yield new Outcome.Done(new Reply.Choices(say(turn, "reason-noted"), person(turn)));
            }
            case "none" -> {
                QuestionEvents.chosen(turn, "none");
                yield unknown(turn);
            }
            default -> new Outcome.NotMine();
        };
    }

    private Outcome answered(Turn turn, Product product, Aspect aspect) {
        turn.remember(PRODUCT, product.id());
        String question = turn.remembered(QUESTION).orElse(turn.words());
        List<Choice> useful = List.of(
                new Choice("knowledge:useful/" + product.id(), say(turn, "yes-useful")),
                new Choice("knowledge:useless/" + product.id(), say(turn, "not-useful")));
        return new Outcome.Done(answers.card(turn, product, aspect, question, useful));
    }

    private Outcome unsure(Turn turn, Findings found) {
        List<Choice> choices = new ArrayList<>(found.results().stream()
                .limit(OFFERED)
                .map(Findings.Finding::product)
                .map(product -> new Choice(
                        "knowledge:product/" + product.id(), product.title(), Optional.of(product.summary())))
                .toList());
        choices.add(new Choice("knowledge:none", say(turn, "none-of-these")));
        return new Outcome.Done(new Reply.Choices(say(turn, "which"), choices));
    }

    private Outcome unknown(Turn turn) {
        turn.draft().misunderstood(turn.draft().before().misunderstandings() + 1);
        return new Outcome.Done(new Reply.Choices(say(turn, "unknown"), person(turn)));
    }

    private Outcome notYet(Turn turn, Product product) {
        turn.remember(PRODUCT, product.id());
        return new Outcome.Done(answers.page(turn, product, say(turn, "not-yet-page"), person(turn)));
    }

    private Outcome notYet(Turn turn) {
        return new Outcome.Done(new Reply.Choices(say(turn, "not-yet"), person(turn)));
    }

    private Reply why(Turn turn, String product) {
        return new Reply.Choices(
                say(turn, "why"),
                List.of(
                        new Choice("knowledge:wrong/" + product, say(turn, "why-wrong")),
                        new Choice("knowledge:unclear/" + product, say(turn, "why-unclear")),
                        new Choice("knowledge:not-my-question/" + product, say(turn, "why-not-my-question"))));
    }

    private List<Choice> person(Turn turn) {
        return List.of(new Choice("handover:ask", say(turn, "person")));
    }

    private Aspect aspect(Turn turn) {
        return turn.remembered(QUESTION)
                .map(question -> search.search(turn.municipality().id(), question, turn.language(), Optional.empty())
                        .aspect())
                .orElse(Aspect.WHAT);
    }

    private static String question(Turn turn) {
        return turn.remembered(QUESTION).orElse("");
    }

    private Reply text(Turn turn, String key) {
        return new Reply.Text(say(turn, key));
    }

    private String say(Turn turn, String key) {
        return phrases.say(turn.language(), key);
    }
}
