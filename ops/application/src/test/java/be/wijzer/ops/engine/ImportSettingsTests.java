package be.wijzer.ops.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.catalogue.http.IpdcSource;
import be.wijzer.core.municipality.MunicipalityId;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ImportSettingsTests {
    private static Map<MunicipalityId, ImportSettings.Ipdc> connected(Map<String, Object> properties) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        return ImportSettings.connected(environment);
    }

    @Test
    void aTownWithoutIpdcKeepsItsFile() {
        assertThat(connected(Map.of("wijzer.municipalities.voorbeeldstad.name", "Voorbeeldstad")))
                .isEmpty();
    }

    @Test
    void aTownSaysWhereItsProductsAre() {
        String ipdc = "wijzer.municipalities.tweededorp.catalogue.ipdc.";
        ImportSettings.Ipdc settings = connected(Map.of(
                        ipdc + "base-url", "https://api.ipdc.example",
                        ipdc + "api-key", "a key",
                        ipdc + "address", "u",
                        ipdc + "ids.reispaspoort", "90001",
                        ipdc + "every", "15m"))
                .get(new MunicipalityId("tweededorp"));
        assertThat(settings).isNotNull();
        IpdcSource source = settings.source();
        assertThat(source.baseUrl()).isEqualTo(URI.create("https://api.ipdc.example"));
        assertThat(source.feed()).isEqualTo("/doc/instantie?limit=100");
        assertThat(source.formal()).isTrue();
        assertThat(source.ids()).containsExactly(Map.entry("90001", "reispaspoort"));
        assertThat(settings.every()).isEqualTo(Duration.ofMinutes(15));
        assertThat(source.toString()).doesNotContain("a key");
    }
}
