package be.wijzer.intents.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompoundsTests {
    private final Compounds compounds =
            Compounds.learn(Spelling.flemish(), List.of("de aanvraag voor het bouw dossier", "een kind", "de opvang"));

    @Test
    void splitsIntoKnownWords() {
        assertThat(compounds.parts("bouwaanvraag")).containsExactly("bouw", "aanvraag");
    }

    @Test
    void splitsAtALinkingSound() {
        assertThat(compounds.parts("kinderopvang")).isEmpty();
        assertThat(compounds.parts("kindsopvang")).containsExactly("kind", "opvang");
    }

    @Test
    void leavesOtherWordsWhole() {
        assertThat(compounds.parts("aanvraag")).isEmpty();
        assertThat(Compounds.none().parts("bouwaanvraag")).isEmpty();
    }
}
