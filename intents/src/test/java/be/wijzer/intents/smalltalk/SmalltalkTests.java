package be.wijzer.intents.smalltalk;

import be.wijzer.core.conversation.Frame;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import be.wijzer.core.testkit.ConversationScript;
import be.wijzer.core.testkit.KeywordRecogniser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SmalltalkTests {
    @TestFactory
    Stream<DynamicTest> conversations() {
        return ConversationScript.under(
                Path.of("src/test/resources/unfinished"),
                _ -> List.of(
                        new Smalltalk(_ -> List.of(new Choice("continue_form:barbecue", "Een barbecue aanvragen")))),
                new KeywordRecogniser(Map.of("dag", "greet", "help", "help")));
    }

    @TestFactory
    Stream<DynamicTest> besideAQuestion() {
        return ConversationScript.under(
                Path.of("src/test/resources/besides"),
                _ -> List.of(new Smalltalk(_ -> List.of()), new Asking()),
                new KeywordRecogniser(Map.of("vraag", "ask", "ja", "affirm", "nee", "deny")));
    }

    /// Asks a question that neither yes nor no answers.
    private static final class Asking implements Skill {
        @Override
        public String name() {
            return "asking";
        }

        @Override
        public Set<String> intents() {
            return Set.of("ask");
        }

        @Override
        public Outcome begin(Turn turn) {
            return new Outcome.Asked(
                    new Frame("asking", Map.of()), List.of(), new Reply.Ask("Hoe heet je?", Reply.Wanted.TEXT));
        }

        @Override
        public Optional<Reply> again(Turn turn, Frame frame) {
            return Optional.of(new Reply.Ask("Hoe heet je?", Reply.Wanted.TEXT));
        }
    }
}
