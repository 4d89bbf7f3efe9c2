package be.wijzer.sandbox.geolocation;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.reports.Address;
import be.wijzer.core.reports.Geocoder.Answer;
import be.wijzer.core.reports.Point;
import be.wijzer.core.reports.http.FlemishGeolocation;
import be.wijzer.sandbox.SandboxApplication;
import be.wijzer.sandbox.geolocation.AddressBook.Behaviour;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/// The assistant's own adapter against the stand-in.
class GeolocationSandboxTests {
    private static ConfigurableApplicationContext sandbox;
    private static URI url;

    @BeforeAll
    static void start() {
        sandbox = SandboxApplication.start("--server.port=0");
        url = URI.create("http://localhost:"
                + sandbox.getBean(Environment.class).getProperty("local.server.port") + "/geolocation/v4");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static List<Address> found(Answer answer) {
        return ((Answer.Known) answer).addresses();
    }

    @Test
    void knowsWhereAHouseIs() {
        List<Address> houses = found(patient().find("kerkstraat 14, Voorbeeldstad"));
        assertThat(houses).singleElement().satisfies(house -> {
            assertThat(house).hasToString("Kerkstraat 14, 9000 Voorbeeldstad");
            assertThat(house.point().metersTo(new Point(51.05, 3.72))).isLessThan(5);
        });
        assertThat(found(patient().find("Oude Heirweg 3")))
                .extracting(Address::municipality)
                .containsExactly("Tweededorp");
        assertThat(found(patient().find("Kerkstraat 14"))).hasSize(2);
        assertThat(found(patient().find("Kerkstraat 999, Voorbeeldstad")))
                .extracting(Address::number)
                .containsExactly(Optional.empty());
        assertThat(found(patient().find("Nergensstraat 1"))).isEmpty();
    }

    @Test
    void knowsTheHousesAroundAPoint() {
        List<Address> around = found(patient().around(new Point(51.05, 3.72)));
        assertThat(around).hasSize(5);
        assertThat(around.getFirst()).hasToString("Kerkstraat 14, 9000 Voorbeeldstad");
        assertThat(found(patient().around(new Point(50.7, 4.7)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Behaviour.class,
            names = {"SLOW", "BROKEN", "NONSENSE"})
    void failsInEveryWay(Behaviour behaviour) {
        AddressBook book = sandbox.getBean(AddressBook.class);
        book.behave(behaviour);
        assertThat(new FlemishGeolocation(url, Duration.ofMillis(500)).find("Kerkstraat 14"))
                .isEqualTo(new Answer.NoAnswer());
        book.behave(Behaviour.WELL);
    }

    private static FlemishGeolocation patient() {
        return new FlemishGeolocation(url, Duration.ofSeconds(10));
    }
}
