package be.wijzer.channels.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.channels.meta.Node;
import be.wijzer.channels.meta.SharedFolder;
import be.wijzer.core.testkit.MovedClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Other people's recordings.
@Tag("shared")
class SharedMessengerTests {
    @TestFactory
    Stream<DynamicTest> readsEveryRecording() throws IOException {
        Events events = new Events(new MovedClock(Instant.parse("2026-11-24T09:00:00Z")));
        MessengerPage page = PageBodies.page(URI.create("http://localhost/graph"));
        return SharedFolder.jsonIn(
                        SharedFolder.required().resolve("fixtures/restfb/src/test/resources/json/webhooks"), "")
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    List<Event> read = Node.parse(Files.readAllBytes(file)).orElseThrow().items("entry").stream()
                            .flatMap(entry -> events.in(entry, page).stream())
                            .toList();
                    assertThat(read).isNotEmpty().doesNotContain(new Event.Passed("malformed"));
                    boolean isMessage = file.getFileName().toString().startsWith("messaging-message-");
                    boolean isPassed = file.toString().contains("isdeleted")
                            || file.toString().contains("edits")
                            || file.toString().contains("echo");
                    if (isMessage && !isPassed) {
                        assertThat(read).allMatch(Event.Said.class::isInstance);
                    }
                }));
    }
}
