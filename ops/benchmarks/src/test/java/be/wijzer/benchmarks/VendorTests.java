package be.wijzer.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VendorTests {
    private Vendor vendor;
    private Connections connections;

    @BeforeEach
    void start() throws IOException {
        vendor = Vendor.start();
        connections = new Connections(vendor.port());
    }

    @AfterEach
    void stop() throws IOException {
        connections.close();
        vendor.close();
    }

    @Test
    void remembersWhatWasSentAndAnswersWithAnIdOfItsOwn() throws IOException {
        CompletableFuture<Sent> next = vendor.next("32470000001");
        Connections.Answer answer = send("k1", "Goeiedag");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains(next.join().id());
        assertThat(vendor.sentTo("32470000001"))
                .extracting(Sent::key, Sent::text)
                .containsExactly(tuple("k1", "Goeiedag"));
    }

    @Test
    void tellsWhatCameTwiceFromWhatCameOnce() throws IOException {
        send("k1", "een");
        send("k2", "twee");
        send("k1", "een");
        assertThat(vendor.sentTo("32470000001")).extracting(Sent::key).containsExactly("k1", "k2", "k1");
        assertThat(vendor.distinctTo("32470000001")).extracting(Sent::key).containsExactly("k1", "k2");
    }

    @Test
    void takesAMessageWithoutAnsweringWhenToldTo() {
        vendor.withhold(sent -> sent.key().equals("k1"));
        assertThatThrownBy(() -> send("k1", "een")).isInstanceOf(IOException.class);
        assertThat(vendor.distinctTo("32470000001")).extracting(Sent::text).containsExactly("een");
    }

    @Test
    void readsTheTitlesOfChoicesAsPartOfTheText() throws IOException {
        connections.post("/v26.0/1/messages", Map.of(), """
                {"to":"1","biz_opaque_callback_data":"k","type":"interactive","interactive":{"type":"button",
                "body":{"text":"Welke?"},"action":{"buttons":[{"type":"reply","reply":{"id":"q1:a","title":"Ja"}}]}}}""".getBytes(UTF_8));
        assertThat(vendor.sentTo("1")).extracting(Sent::text).containsExactly("Welke?[Ja]");
    }

    private Connections.Answer send(String key, String text) throws IOException {
        String body = """
                {"messaging_product":"whatsapp","to":"32470000001","biz_opaque_callback_data":"%s","type":"text",
                "text":{"body":"%s"}}""".formatted(key, text);
        return connections.post("/v26.0/100000000000001/messages", Map.of(), body.getBytes(UTF_8));
    }
}
