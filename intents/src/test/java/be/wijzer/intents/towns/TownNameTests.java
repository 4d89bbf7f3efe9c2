package be.wijzer.intents.towns;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.intents.towns.TownName.Place;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TownNameTests {
    @Test
    void standsOnceInTheList() {
        assertThat(Stream.of(Place.values())
                        .flatMap(place -> TownName.readIn(place).stream())
                        .distinct())
                .extracting(TownName::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void isOneWordInAQuestion() {
        assertThat(TownName.readIn(Place.QUESTION))
                .extracting(TownName::name)
                .allMatch(name -> name.matches("\\p{L}+"));
    }

    @Test
    void ofACommonWordHasItsPostcode() {
        assertThat(TownName.readIn(Place.ADDRESS))
                .filteredOn(town -> town.name().equals("boom"))
                .extracting(TownName::postcode)
                .containsExactly(Optional.of(2850));
    }
}
