package be.wijzer.intents.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.catalogue.AddedExample;
import be.wijzer.core.catalogue.Edition;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedExamplesTests {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final String SENTENCE = "zet mij op de ladder van de koekoek";

    @Test
    void aTownUnderstandsWhatItHasPublishedAndNoOtherTownDoes(@TempDir Path folder) {
        Models models = new Models();
        Towns towns = new Towns(new Cascade(models.shipped()), new ConcurrentHashMap<>());
        PublishedExamples published =
                new PublishedExamples(models, towns, KeptVectors.in(folder, SentenceEmbedder.none()), folder);
        Edition edition = Edition.none(TOWN);
        for (int n = 0; n < 3; n++) {
            edition = edition.drafted(new AddedExample(
                    "" + n,
                    AddedExample.Kind.INTENT,
                    "book_room",
                    SENTENCE + " ".repeat(n) + n,
                    "",
                    Language.NL,
                    "els",
                    Instant.EPOCH));
        }
        published.published(edition);
        assertThat(towns.own()).isEmpty();
        published.published(edition.publication());
        assertThat(ranked(towns.of(TOWN))).isEqualTo("book_room");
        assertThat(towns.of(new MunicipalityId("tweededorp"))).isSameAs(towns.shared());
    }

    private static String ranked(Cascade cascade) {
        return cascade.linear().judge(SENTENCE, null).ranking().getFirst().name();
    }
}
