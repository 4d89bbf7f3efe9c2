package be.wijzer.forms.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.attachments.Attachment;
import be.wijzer.core.attachments.Attachments;
import be.wijzer.core.certificates.Certificates;
import be.wijzer.core.certificates.Certificates.Issued;
import be.wijzer.core.certificates.Certificates.Reason;
import be.wijzer.core.certificates.Delivery;
import be.wijzer.core.contactcentre.LeftQuestion;
import be.wijzer.core.contactcentre.Questions;
import be.wijzer.core.identity.AssuranceLevel;
import be.wijzer.core.identity.Capacity;
import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.identity.Resident;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import be.wijzer.core.testkit.ConversationScript;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.SignInByWord;
import be.wijzer.forms.interview.Forms;
import be.wijzer.forms.interview.Interview;
import be.wijzer.forms.interview.TownEntities;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What residents hear when they ask for a certificate; a folder for each way the registers can answer.
class CertificateConversationTests {
    private static final KeywordRecogniser WORDS = new KeywordRecogniser(Map.of(
            "ik zoek een papier dat bewijst dat ik hier woon", "request_certificate",
            "ik heb een attest nodig", "request_certificate",
            "mag ik een geboorteakte", "request_certificate",
            "ja", "affirm",
            "nee", "deny",
            "hoeveel aanvragen zijn er", "how_many"));
    private static final Map<String, Issued> ANSWERS = Map.of(
            "given", new Issued.Document("%PDF-1.6 %%EOF".getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
            "nothing-known", new Issued.Refused(Reason.NOTHING_KNOWN),
            "unavailable", new Issued.Unavailable());

    @TestFactory
    Stream<DynamicTest> conversations() throws Exception {
        Forms forms = Forms.shipped();
        Interview interview = new Interview(TownEntities.voorbeeldstad());
        return ANSWERS.entrySet().stream()
                .flatMap(answer -> ConversationScript.under(
                        Path.of("src/test/resources/certificates", answer.getKey()),
                        _ -> skills(forms, interview, answer.getValue()),
                        WORDS));
    }

    private static List<Skill> skills(Forms forms, Interview interview, Issued answer) {
        Resident an = new Resident(
                "an",
                Optional.of(new NationalNumber("85630100260")),
                "An",
                "Peeters",
                AssuranceLevel.HIGH,
                new Capacity.Citizen());
        KeptQuestions questions = new KeptQuestions();
        KeptFiles files = new KeptFiles();
        Certificates register = _ -> answer;
        Delivery delivery =
                new Delivery(register, files, (key, _, _, _, _) -> "p." + key.length(), Duration.ofHours(24));
        SignInByWord signIn = new SignInByWord(
                an,
                false,
                in -> new CertificateSkill(
                        CertificateConfiguration.desk(forms, interview, in, questions),
                        TownEntities.voorbeeldstad(),
                        in,
                        delivery,
                        Map.of(),
                        URI.create("https://wijzer.example/")));
        List<Skill> skills = new ArrayList<>(signIn.skills());
        skills.add(new Telling(questions, files));
        return skills;
    }

    /// Tells what was left at the desk, and which files are kept.
    private record Telling(KeptQuestions questions, KeptFiles files) implements Skill {
        @Override
        public String name() {
            return "how_many";
        }

        @Override
        public Set<String> intents() {
            return Set.of("how_many");
        }

        @Override
        public Outcome begin(Turn turn) {
            return new Outcome.Done(new Reply.Text(questions.all.values().stream()
                            .map(left -> left.question() + ", " + left.name() + ", " + left.contact())
                            .toList()
                    + " "
                    + files.kept.values().stream().map(Attachment::filename).toList()));
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

    private static final class KeptFiles implements Attachments {
        private final Map<String, Attachment> kept = new HashMap<>();

        @Override
        public void keep(Attachment attachment, byte[] content) {
            assertThat(attachment.size()).isEqualTo(content.length);
            kept.putIfAbsent(attachment.id(), attachment);
        }

        @Override
        public Optional<Attachment> find(String id) {
            return Optional.ofNullable(kept.get(id));
        }

        @Override
        public Optional<byte[]> content(String id) {
            return Optional.empty();
        }
    }
}
