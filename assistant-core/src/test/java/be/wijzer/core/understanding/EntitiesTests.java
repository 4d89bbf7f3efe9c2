package be.wijzer.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EntitiesTests {
    private static final EntityRecogniser.Context CONTEXT = new EntityRecogniser.Context(
            new MunicipalityId("voorbeeldstad"),
            Optional.empty(),
            LocalDateTime.parse("2026-03-09T10:15"),
            EntityRecogniser.Prefer.FUTURE);
    private static final Entity NAME = new Entity("name", 0, 3, "Jan", "Jan");
    private static final Entity ROOM = new Entity("room", 4, 8, "zaal", "zaal");

    private final AtomicInteger searches = new AtomicInteger();
    private final Entities entities = Entities.soughtBy(
            (_, _) -> {
                searches.incrementAndGet();
                return List.of(NAME, ROOM);
            },
            "Jan zaal",
            CONTEXT);

    @Test
    void nothingIsLookedForUntilSomebodyAsks() {
        assertThat(searches).hasValue(0);
        assertThat(entities.of(Set.of("name"))).containsExactly(NAME);
        assertThat(searches).hasValue(1);
    }

    @Test
    void nothingIsLookedForAgainWhereAllAreKnown() {
        assertThat(entities.all()).containsExactly(NAME, ROOM);
        assertThat(entities.all()).containsExactly(NAME, ROOM);
        assertThat(entities.of(Set.of("room"))).containsExactly(ROOM);
        assertThat(searches).hasValue(1);
    }
}
