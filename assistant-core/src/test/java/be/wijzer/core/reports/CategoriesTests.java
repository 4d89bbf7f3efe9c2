package be.wijzer.core.reports;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.municipality.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoriesTests {
    private final Categories categories = Categories.shipped();

    @Test
    void areAtLeastTwentyFiveEachWithAServiceAndShortTitles() {
        assertThat(categories.all()).hasSizeGreaterThan(25);
        for (Category category : categories.all()) {
            assertThat(category.service()).isNotBlank();
            for (Language language : Language.values()) {
                assertThat(category.in(language)).hasSizeBetween(3, 24);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de lantaarn in de Kerkstraat is kapot             | street_light
            straatlamp kapot                                  | street_light
            de lamp voor onze deur brandt niet meer           | street_light
            put in de weg aan de Molenstraat                  | road_surface
            er ligt hier al weken een matras op de stoep      | fly_tipping
            losse stoeptegel voor het postkantoor             | pavement
            op het fietspad langs de Gentsesteenweg ligt glas | litter
            ratten!! ik heb er drie gezien aan de beek        | vermin
            boom omgewaaid over het voetpad                   | tree
            graffiti op de muur van de bibliotheek            | graffiti
            verkeerslicht aan het kruispunt werkt niet        | traffic_light
            glijbaan gebarsten, scherpe randen                | playground
            glasbol vol                                       | recycling_point
            ze zijn vandaag de pmd vergeten                   | waste_collection
            ze rijden hier veel te snel                       | speeding
            hondenpoep overal op de stoep                     | dog_dirt
            un lampadaire est cassé devant chez moi           | street_light
            there is a pothole in front of the school         | road_surface
            die Straßenlaterne ist kaputt                     | street_light
            il y a un dépôt clandestin rue de l'Église        | fly_tipping
            """)
    void areUnderstoodFromFreeWords(String words, String category) {
        assertThat(categories.meant(words)).first().extracting(Category::id).isEqualTo(category);
    }

    @Test
    void areNoneWhereNothingIsKnown() {
        assertThat(categories.meant("ik wil een melding doen")).isEmpty();
    }
}
