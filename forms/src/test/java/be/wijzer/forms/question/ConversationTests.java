package be.wijzer.forms.question;

import be.wijzer.core.contactcentre.LeftQuestion;
import be.wijzer.core.contactcentre.Questions;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import be.wijzer.core.testkit.ConversationScript;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.unfinished.Waiting;
import be.wijzer.forms.interview.ContinueForm;
import be.wijzer.forms.interview.Forms;
import be.wijzer.forms.interview.Interview;
import be.wijzer.forms.interview.KeptForms;
import be.wijzer.forms.interview.Later;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ConversationTests {
    private static final KeywordRecogniser WORDS = new KeywordRecogniser(Map.of(
            "ik wil een vraag achterlaten", "leave_question",
            "verder met mijn aanvraag", "continue_form",
            "dag", "greet",
            "hoeveel heb je er", "how_many",
            "stop", "cancel",
            "ja", "affirm",
            "nee", "deny",
            "geef mij een mens", "talk_to_human",
            "wanneer zijn jullie open", "opening_hours"));

    @TestFactory
    Stream<DynamicTest> conversations() throws Exception {
        Forms forms = Forms.shipped();
        return ConversationScript.under(
                Path.of("src/test/resources/conversations/ask-question"),
                _ -> {
                    KeptQuestions questions = new KeptQuestions();
                    Later later = Later.in(new KeptForms(), _ -> Optional.empty());
                    Interview interview = KeptForms.interview(later);
                    ContinueForm going = new ContinueForm(forms, interview);
                    return List.of(
                            QuestionConfiguration.skill(forms, interview, questions),
                            going,
                            new Greeting(going),
                            new Telling("how_many", questions),
                            new Telling("opening_hours", questions),
                            new Telling("talk_to_human", questions));
                },
                WORDS);
    }

    /// Tells how many questions were left, whatever it is asked.
    private record Telling(String name, KeptQuestions questions) implements Skill {
        @Override
        public Set<String> intents() {
            return Set.of(name);
        }

        @Override
        public Outcome begin(Turn turn) {
            return new Outcome.Done(new Reply.Text(name + " " + questions.all.size()));
        }
    }

    /// Offers to go on with what waits.
    private record Greeting(Waiting waiting) implements Skill {
        @Override
        public String name() {
            return "greeting";
        }

        @Override
        public Set<String> intents() {
            return Set.of("greet");
        }

        @Override
        public Outcome begin(Turn turn) {
            return new Outcome.Done(new Reply.Choices("Dag!", waiting.waiting(turn)));
        }
    }

    private static final class KeptQuestions implements Questions {
        private final Map<String, LeftQuestion> all = new LinkedHashMap<>();

        @Override
        public void leave(LeftQuestion question) {
            all.putIfAbsent(question.key(), question);
        }

        @Override
        public List<LeftQuestion> open(MunicipalityId municipality) {
            return new ArrayList<>(all.values());
        }

        @Override
        public void close(String key, String account, Instant at) {
            all.remove(key);
        }
    }
}
