package be.wijzer.core.dossiers.http;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.dossiers.Dossier;
import be.wijzer.core.dossiers.Dossiers.Found;
import be.wijzer.core.dossiers.FollowChanges;
import be.wijzer.core.dossiers.mongo.MongoLocalDossiers;
import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.magda.MagdaStandIn;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.testkit.MemoryStore;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpChangeFeedTests {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final NationalNumber TOM = new NationalNumber("00680309925");
    private static final String CHANGES = """
            {"@type": "StatusVeranderingsVerzameling", "nieuweIndex": 3, "elementen": [
              {"index": 3, "dossiernummer": "PK-1", "dossiernaam": "Parkeerkaart", "wijzigingsdatum": "2026-11-18T10:30:00",
               "doorverwijzingUrl": "https://stad.example/PK-1",
               "status": {"vlaamseFase": "Behandeling", "vlaamseCode": "DossierOnvolledig", "actie": "Bezorg een kopie"},
               "agenten": [{"rijksregisternummer": "00.68.03-099.25"}, {"kboNummer": "0123456749"}]},
              {"index": 1, "dossiernummer": "PK-1", "dossiernaam": "Parkeerkaart", "wijzigingsdatum": "2026-11-03T09:00:00",
               "status": {"vlaamseCode": "Ingediend"}, "agenten": [{"rijksregisternummer": "00680309925"}]},
              {"index": "x", "dossiernummer": "PK-2"}, {}
            ]}""";
    private MagdaStandIn system;
    private MemoryStore store;
    private MongoLocalDossiers dossiers;

    @BeforeEach
    void start() throws IOException {
        system = new MagdaStandIn();
        store = new MemoryStore();
        dossiers = new MongoLocalDossiers(store.collections(), Map.of(TOWN, "a secret"), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        system.close();
        store.close();
    }

    @Test
    void takesChangesOnceAndRemembersWhereItWas() {
        system.answers(CHANGES);
        assertThat(follow()).isTrue();
        assertThat(follow()).isTrue();
        assertThat(dossiers.cursor(TOWN)).isEqualTo(3);
        assertThat(dossiers.of(TOWN, TOM)).isInstanceOfSatisfying(Found.Answered.class, answered -> {
            assertThat(answered.dossiers()).hasSize(1);
            Dossier card = answered.dossiers().getFirst();
            assertThat(card.history()).hasSize(2);
            assertThat(card.status().orElseThrow().code()).isEqualTo("DossierOnvolledig");
            assertThat(card.status().orElseThrow().action().description()).isEqualTo("Bezorg een kopie");
            assertThat(card.page()).isPresent();
        });
        assertThat(dossiers.of(TOWN, new NationalNumber("79640422220")))
                .isInstanceOfSatisfying(
                        Found.Answered.class,
                        answered -> assertThat(answered.dossiers()).isEmpty());
    }

    @Test
    void aSystemThatFailsLeavesEverythingAsItWas() {
        system.answers("{\"elementen\": []}");
        assertThat(follow()).isFalse();
        system.answers("<html>");
        assertThat(follow()).isFalse();
        system.answers(CHANGES);
        system.breaksOffAfter(200);
        assertThat(follow()).isFalse();
        system.breaksOffAfter(Integer.MAX_VALUE);
        system.fails(503);
        assertThat(follow()).isFalse();
        assertThat(dossiers.cursor(TOWN)).isZero();
    }

    private boolean follow() {
        HttpChangeFeed feed = new HttpChangeFeed(
                Map.of(TOWN, new HttpChangeFeed.Source(system.connection().address(), "", "town")));
        return new FollowChanges(feed, dossiers).follow(TOWN);
    }
}
