package be.wijzer.core.reports;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.reports.Area.Located;
import be.wijzer.core.reports.Geocoder.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Places held against a town: its box, its streets, and the register of addresses.
class AreaTests {
    private static final Point HOUSE = new Point(51.0500, 3.7200);
    private static final Point NEXT_DOOR = new Point(51.0501, 3.7201);
    private static final Point FAR = new Point(51.0700, 3.7400);

    private final Register register = new Register();
    private final Area box = new Area(Optional.of(new Area.Box(51.0, 3.6, 51.1, 3.8)), List.of());
    private final Area town = box.with(new Area.Register(register, "Voorbeeldstad"));

    @Test
    void takesAnyPlaceWhereNothingIsConfigured() {
        Where pin = new Where("", Optional.of(new Point(40, 3)));
        assertThat(Area.anywhere().locate(pin)).isEqualTo(new Located.Here(pin));
        assertThat(Area.anywhere().locate(words("Veldstraat 12"))).isEqualTo(new Located.Here(words("Veldstraat 12")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kerkstraat 14",
                "kerkstraat 14",
                "in de Kerkstraat 14",
                "Kerkstraat 14, 9000 Voorbeeldstad",
                "Kerkstraat 14/3"
            })
    void givesAnAddressThePointOfItsHouse(String text) {
        register.answers(house("Kerkstraat", "14", "9000", "Voorbeeldstad", HOUSE));
        assertThat(town.locate(words(text))).isEqualTo(new Located.Here(new Where(text, Optional.of(HOUSE))));
    }

    @Test
    void asksOnlyForTheAddressInWhatWasSaid() {
        town.locate(words("Kerkstraat 14 bij mevrouw Maes, 9000 Voorbeeldstad"));
        assertThat(register.asked).containsExactly("Kerkstraat 14, 9000, Voorbeeldstad");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "achter de kerk",
                "Kerkstraat",
                "op het speelplein",
                "plein",
                "ik denk dat het ergens in de buurt van het huis met nummer 12 was"
            })
    void neverAsksForADescriptionOrAStreetWithoutAHouse(String text) {
        assertThat(town.locate(words(text))).isEqualTo(new Located.Here(words(text)));
        assertThat(register.asked).isEmpty();
    }

    @Test
    void neverAsksForAWholeStory() {
        Where story = words("Veldstraat 12, " + "en dan nog wat verder ".repeat(10));
        assertThat(town.locate(story)).isEqualTo(new Located.Here(story));
        assertThat(register.asked).isEmpty();
    }

    @Test
    void refusesAnAddressInAStreetThatOnlyOthersHave() {
        register.answers(house("Veldstraat", "12", "8000", "Elders", FAR));
        assertThat(town.locate(words("Veldstraat 12"))).isEqualTo(new Located.UnknownStreet());
    }

    @Test
    void takesAnAddressInAStreetThatNobodyHas() {
        register.answers();
        assertThat(town.locate(words("Veldstraat 12"))).isEqualTo(new Located.Here(words("Veldstraat 12")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kerkstaat 14   | Kerkstraat  | 14
            Kerkstraat 999 | Kerkstraat  |
            Kerkstraat 14  | Kerkstraat  | 140
            Grote Markt 3  | Kleine Markt | 3
            """)
    void takesWithoutAPointWhatTheRegisterHasOtherwise(String text, String street, String number) {
        register.answers(new Address(street, Optional.ofNullable(number), "9000", "Voorbeeldstad", HOUSE));
        assertThat(town.locate(words(text))).isEqualTo(new Located.Here(words(text)));
    }

    @Test
    void tellsTwoStreetsOfOneNameApartByTheirPostcode() {
        register.answers(
                house("Kerkstraat", "14", "9000", "Voorbeeldstad", HOUSE),
                house("Kerkstraat", "14", "9001", "Voorbeeldstad", FAR));
        assertThat(town.locate(words("Kerkstraat 14"))).isEqualTo(new Located.Here(words("Kerkstraat 14")));
        assertThat(town.locate(words("Kerkstraat 14, 9001 Voorbeeldstad")))
                .isEqualTo(new Located.Here(new Where("Kerkstraat 14, 9001 Voorbeeldstad", Optional.of(FAR))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                              | Kerkstraat 14, 9000 Voorbeeldstad
            Café De Zwaan     | Kerkstraat 14, 9000 Voorbeeldstad (Café De Zwaan)
            Kerkstraat 12     | Kerkstraat 12
            """)
    void givesAPinItsAddress(String named, String text) {
        register.answers(house("Kerkstraat", "14", "9000", "Voorbeeldstad", HOUSE));
        Where pin = new Where(named == null ? "" : named, Optional.of(NEXT_DOOR));
        assertThat(town.locate(pin)).isEqualTo(new Located.Here(new Where(text, Optional.of(NEXT_DOOR))));
    }

    @Test
    void leavesAPinFarFromAnyHouseAsItIs() {
        register.answers(house("Kerkstraat", "14", "9000", "Voorbeeldstad", HOUSE));
        assertThat(town.locate(pin(FAR))).isEqualTo(new Located.Here(pin(FAR)));
    }

    @Test
    void refusesAPinAmongTheHousesOfAnotherTownAlone() {
        register.answers(house("Dorp", "1", "8000", "Elders", HOUSE));
        assertThat(town.locate(pin(NEXT_DOOR))).isEqualTo(new Located.Outside());
        register.answers(
                house("Dorp", "1", "8000", "Elders", NEXT_DOOR),
                house("Grensstraat", "2", "9000", "Voorbeeldstad", HOUSE));
        assertThat(town.locate(pin(NEXT_DOOR)))
                .isEqualTo(new Located.Here(new Where("Grensstraat 2, 9000 Voorbeeldstad", Optional.of(NEXT_DOOR))));
        register.answers();
        assertThat(town.locate(pin(NEXT_DOOR))).isEqualTo(new Located.Here(pin(NEXT_DOOR)));
    }

    @Test
    void asksNobodyAboutAPinOutsideTheBox() {
        assertThat(town.locate(pin(new Point(52, 3.7)))).isEqualTo(new Located.Outside());
        assertThat(register.asked).isEmpty();
    }

    @Test
    void takesPlacesAsTheyAreWhereTheRegisterDoesntAnswer() {
        register.answer = new Answer.NoAnswer();
        assertThat(town.locate(pin(HOUSE))).isEqualTo(new Located.Here(pin(HOUSE)));
        assertThat(town.locate(words("Veldstraat 12"))).isEqualTo(new Located.Here(words("Veldstraat 12")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kerkstraat            | true
            kerkstraat 14         | true
            11 Julistraat         | true
            11 Julistraat 5       | true
            Veldstraat            | false
            Veldstraat 12         | false
            Oude Veldstraat 3     | false
            in de Veldstraat 12   | false
            achter de Veldstraat  | true
            Grote Markt 3         | true
            """)
    void holdsStreetNamesAgainstTheTownsOwnList(String text, boolean isTaken) {
        Area streets = new Area(Optional.empty(), List.of("Kerkstraat", "11 Julistraat"));
        assertThat(streets.locate(words(text)) instanceof Located.Here).isEqualTo(isTaken);
    }

    private static Where words(String text) {
        return new Where(text, Optional.empty());
    }

    private static Where pin(Point point) {
        return new Where("", Optional.of(point));
    }

    private static Address house(String street, String number, String postcode, String municipality, Point point) {
        return new Address(street, Optional.of(number), postcode, municipality, point);
    }

    /// Answers what it is told to.
    private static final class Register implements Geocoder {
        private final List<String> asked = new ArrayList<>();
        private Answer answer = new Answer.Known(List.of());

        void answers(Address... addresses) {
            answer = new Answer.Known(List.of(addresses));
        }

        @Override
        public Answer find(String words) {
            asked.add(words);
            return answer;
        }

        @Override
        public Answer around(Point point) {
            asked.add(point.toString());
            return answer;
        }
    }
}
