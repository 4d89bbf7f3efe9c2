package be.wijzer.intents.smalltalk;

import be.wijzer.core.message.Choice;
import be.wijzer.core.testkit.AskingSkill;
import be.wijzer.core.testkit.ConversationScript;
import be.wijzer.core.testkit.KeywordRecogniser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
                _ -> List.of(new Smalltalk(_ -> List.of()), new AskingSkill("Hoe heet je?", _ -> false)),
                new KeywordRecogniser(Map.of("vraag", "ask", "ja", "affirm", "nee", "deny")));
    }
}
