package be.wijzer.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Requests that follow each other at once on one connection, as proxies send them, their bodies a moment later.
@SpringBootTest(classes = WebsiteTown.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class KeptConnectionTests {
    private static final int REQUESTS = 250;

    @LocalServerPort
    private int port;

    @Test
    void everyRequestIsAnsweredAlsoAfterOneThatWasRefusedUnread() throws Exception {
        try (ExecutorService proxies = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answered = new ArrayList<>();
            for (int n = 0; n < 8; n++) {
                answered.add(proxies.submit(this::sendsOneAfterAnother));
            }
            for (Future<Integer> count : answered) {
                assertThat(count.get()).isEqualTo(REQUESTS);
            }
        }
    }

    private int sendsOneAfterAnother() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.setTcpNoDelay(true);
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (int n = 0; n < REQUESTS; n++) {
                String town = n % 2 == 0 ? "nergens" : "voorbeeldstad";
                OutputStream out = socket.getOutputStream();
                out.write(("POST /api/v1/" + town + "/model/parse HTTP/1.1\r\nHost: localhost\r\n"
                                + "Content-Type: application/json\r\nContent-Length: 12\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                out.flush();
                out.write("{\"text\":\"a\"}".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                read(answers);
            }
            return REQUESTS;
        }
    }

    private static void read(BufferedReader answers) throws IOException {
        int length = 0;
        for (String line = answers.readLine(); !line.isEmpty(); line = answers.readLine()) {
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring("Content-Length: ".length()));
            }
        }
        assertThat(answers.skip(length)).isEqualTo(length);
    }
}
