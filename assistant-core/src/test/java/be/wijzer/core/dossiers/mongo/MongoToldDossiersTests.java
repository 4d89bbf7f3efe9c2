package be.wijzer.core.dossiers.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.testkit.MemoryStore;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MongoToldDossiersTests {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final Instant NOW = Instant.parse("2026-11-24T09:15:00Z");

    @Test
    void aTurnThatRunsAgainFindsWhatItFoundBefore() {
        try (MemoryStore store = new MemoryStore()) {
            MongoToldDossiers told = new MongoToldDossiers(store.collections());
            assertThat(told.before(TOWN, "an", "t1")).isEmpty();
            told.tell(TOWN, "an", "t1", Map.of("aaaa", "1"), NOW);
            told.tell(TOWN, "an", "t1", Map.of("aaaa", "1"), NOW);
            assertThat(told.before(TOWN, "an", "t1")).isEmpty();
            assertThat(told.before(TOWN, "an", "t2")).containsExactly(Map.entry("aaaa", "1"));
            told.tell(TOWN, "an", "t2", Map.of("aaaa", "2", "bbbb", "1"), NOW);
            assertThat(told.before(TOWN, "an", "t2")).containsExactly(Map.entry("aaaa", "1"));
            assertThat(told.before(TOWN, "an", "t3")).containsOnly(Map.entry("aaaa", "2"), Map.entry("bbbb", "1"));
            assertThat(told.before(TOWN, "bart", "t3")).isEmpty();
        }
    }
}
