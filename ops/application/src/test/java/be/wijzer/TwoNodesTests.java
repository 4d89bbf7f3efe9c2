package be.wijzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.wijzer.ops.store.EmbeddedStore;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two nodes on one store: a browser may speak to either, and listen to either.
class TwoNodesTests {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static Vendors vendors;
    private static EmbeddedStore store;
    private static RunningNode one;
    private static RunningNode other;

    @BeforeAll
    static void start() {
        vendors = new Vendors();
        store = EmbeddedStore.inMemory(0);
        one = RunningNode.start("node-one", store.uri(), vendors.address());
        other = RunningNode.start("node-other", store.uri(), vendors.address());
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
        store.close();
        vendors.close();
    }

    @Test
    void showsOnOneNodeWhatCameInOnTheOther() {
        Browser browser = Browser.opens(one);
        Browser.Listening listening = browser.listens(other, "");
        await().atMost(PATIENCE).until(() -> !listening.texts().isEmpty());
        assertThat(browser.says(one, "m1", "wat kost een reispaspoort").statusCode())
                .isEqualTo(202);
        await().atMost(SOON).untilAsserted(() -> assertThat(listening.texts()).isEqualTo(browser.texts(one)));
        assertThat(listening.texts()).contains("wat kost een reispaspoort").hasSizeGreaterThan(2);
    }

    @Test
    void goesOnAfterTheLastEventOnTheOtherNode() {
        Browser browser = Browser.opens(one);
        Browser.Listening before = browser.listens(one, "");
        await().atMost(PATIENCE).until(() -> !before.texts().isEmpty());
        browser.says(other, "m1", "hallo");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(before.texts()).isEqualTo(browser.texts(one)));
        List<String> known = browser.texts(one);
        Browser.Listening after = browser.listens(other, before.lastId().orElseThrow());
        browser.says(one, "m2", "wanneer is het stadhuis open");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(after.texts()).contains("wanneer is het stadhuis open"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(after.texts())
                        .isEqualTo(browser.texts(one)
                                .subList(known.size(), browser.texts(one).size())));
    }

    @Test
    void takesAMessageOnceWhicheverNodeGetsItsCopies() {
        Browser browser = Browser.opens(one);
        for (int copy = 0; copy < 4; copy++) {
            RunningNode node = copy % 2 == 0 ? one : other;
            assertThat(browser.says(node, "m1", "hallo").statusCode()).isEqualTo(202);
        }
        assertThat(browser.texts(other)).isEqualTo(browser.texts(one)).containsOnlyOnce("hallo");
    }
}
