package be.wijzer.intents.status;

import be.wijzer.core.identity.AssuranceLevel;
import be.wijzer.core.identity.Capacity;
import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.identity.Resident;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import be.wijzer.core.testkit.ConversationScript;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.SignInByWord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What residents hear about their dossiers; a folder for each state the sources can be in.
class DossierConversationTests {
    private static final KeywordRecogniser WORDS = new KeywordRecogniser(Map.of(
            "hoe staat het met mijn dossiers", "dossier_status",
            "hoe ver staat mijn studietoelage", "dossier_status",
            "en nu", "dossier_status",
            "ik ben er weer", "back"));
    private static final Map<String, Supplier<FakeDossiers>> STATES = Map.of(
            "three-and-a-silent-source",
                    () -> FakeDossiers.answering(
                            List.of("VAPH"), FakeDossiers.CARPORT, FakeDossiers.GRANT, FakeDossiers.SECRET),
            "unknown-and-missing-statuses",
                    () -> FakeDossiers.answering(List.of(), FakeDossiers.STRANGE, FakeDossiers.SILENT),
            "none", () -> FakeDossiers.answering(List.of()),
            "only-silent-sources", () -> FakeDossiers.answering(List.of("VAPH", "STL", "")),
            "nothing-answers", FakeDossiers::away,
            "moving-on", () -> FakeDossiers.movingOn(FakeDossiers.GRANT, FakeDossiers.CARPORT));

    @TestFactory
    Stream<DynamicTest> conversations() {
        return STATES.entrySet().stream()
                .flatMap(state -> ConversationScript.under(
                        Path.of("src/test/resources/dossiers", state.getKey()),
                        _ -> skills(state.getValue().get(), Optional.of(new NationalNumber("85630100260"))),
                        WORDS));
    }

    @TestFactory
    Stream<DynamicTest> withoutANationalNumber() {
        return ConversationScript.under(
                Path.of("src/test/resources/dossiers-without-number"),
                _ -> skills(FakeDossiers.away(), Optional.empty()),
                WORDS);
    }

    private static List<Skill> skills(FakeDossiers dossiers, Optional<NationalNumber> number) {
        Resident an = new Resident("an", number, "An", "Peeters", AssuranceLevel.SUBSTANTIAL, new Capacity.Citizen());
        List<Skill> skills = new ArrayList<>(
                new SignInByWord(an, false, signIn -> new DossierStatusSkill(signIn, dossiers, dossiers, Map.of()))
                        .skills());
        skills.add(new Back(List.copyOf(skills)));
        return skills;
    }

    /// What is told to somebody who signs in again.
    private record Back(List<Skill> skills) implements Skill {
        @Override
        public String name() {
            return "back";
        }

        @Override
        public Set<String> intents() {
            return Set.of("back");
        }

        @Override
        public Outcome begin(Turn turn) {
            return new Outcome.Done(skills.stream()
                    .map(skill -> skill.atSignIn(turn))
                    .flatMap(Optional::stream)
                    .toList());
        }
    }
}
