package be.wijzer.sandbox.ipdc;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.catalogue.Product;
import be.wijzer.core.catalogue.ProductSource.Answer;
import be.wijzer.core.catalogue.http.IpdcProducts;
import be.wijzer.core.catalogue.http.IpdcSource;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.sandbox.SandboxApplication;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/// The assistant's own reader against the stand-in.
class IpdcSandboxTests {
    private static final MunicipalityId TOWN = new MunicipalityId("tweededorp");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T08:00:00Z"), ZoneOffset.UTC);
    private static ConfigurableApplicationContext sandbox;
    private static String address;

    @BeforeAll
    static void start() {
        sandbox = SandboxApplication.start("--server.port=0");
        address = "http://localhost:" + sandbox.getBean(Environment.class).getProperty("local.server.port") + "/ipdc";
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static Answer read(String feed, String key, boolean formal) {
        IpdcSource source = new IpdcSource(
                URI.create(address), key, feed, formal, Map.of("90001", "reispaspoort"), Optional.empty());
        return new IpdcProducts(Map.of(TOWN, source), CLOCK).read(TOWN);
    }

    private static List<Product> products(String feed, boolean formal) {
        return ((Answer.Read) read(feed, "sandbox-ipdc-key-1", formal)).products();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/doc/instantie",
                "/doc/instantie?limit=1",
                "/doc/instantiesnapshot?pageNumber=0",
                "/doc/instantiesnapshot?pageNumber=0&limit=2"
            })
    void givesTheLatestVersionOfWhatIsOffered(String feed) {
        assertThat(products(feed, false))
                .extracting(Product::id)
                .containsExactlyInAnyOrder("reispaspoort", "ipdc-90002", "ipdc-90003");
        Product passport = product(products(feed, false), "reispaspoort");
        assertThat(passport.title()).isEqualTo("Reispaspoort aanvragen");
        assertThat(passport.summary()).isEqualTo("Je vraagt een paspoort aan om buiten Europa te reizen.");
        assertThat(passport.cost()).isEqualTo("Volwassene: 78 euro. Kind: 48 euro.");
        assertThat(passport.bring()).containsExactly("Je identiteitskaart", "Een pasfoto");
        assertThat(passport.keywords()).containsExactly("paspoort", "internationale pas");
        assertThat(passport.url()).isEqualTo("https://www.tweededorp.example/producten/reispaspoort");
    }

    @Test
    void addressesResidentsAsTheTownWants() {
        assertThat(product(products("/doc/instantie", true), "reispaspoort").description())
                .startsWith("U vraagt");
        assertThat(product(products("/doc/instantie", true), "ipdc-90002").summary())
                .startsWith("We halen uw afval");
    }

    @Test
    void keepsNothingOfTheHtmlButItsWords() {
        Product waste = product(products("/doc/instantie", false), "ipdc-90002");
        assertThat(waste.description())
                .isEqualTo(
                        "We halen je afval aan huis op. Je vindt de dagen in de afvalkalender. Restafval: om de twee weken"
                                + " op dinsdag. Papier en karton: de eerste vrijdag van de maand. Bel 09 888 88 88. Mail"
                                + " milieu@tweededorp.example.");
        assertThat(waste.procedure())
                .containsExactly(
                        "Kalender bekijken. Kijk in de afvalkalender of in de app.",
                        "Afval buitenzetten. Zet je afval buiten na 19 uur, de avond voordien.");
        Product barrel = product(products("/doc/instantie", false), "ipdc-90003");
        assertThat(barrel.description()).isEqualTo("Je krijgt 50 euro als je een regenton plaatst.");
        assertThat(barrel.conditions()).containsExactly("Inwoner. Je woont in Tweededorp.");
        assertThat(barrel.exceptions()).containsExactly("Huur je? Vraag dan eerst je verhuurder.");
    }

    @Test
    void isUnreadableWithoutTheRightKeyOrAPage() {
        assertThat(read("/doc/instantie", "another", false)).isInstanceOf(Answer.Unreadable.class);
        assertThat(read("/doc/nothing", "sandbox-ipdc-key-1", false)).isInstanceOf(Answer.Unreadable.class);
    }

    private static Product product(List<Product> products, String id) {
        return products.stream()
                .filter(product -> product.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
