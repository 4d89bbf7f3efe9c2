package be.wijzer.channels.website;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/// A resident's browser, as far as the interface knows it.
record Visitor(WebTestClient client, String town, String conversation, String token) {
    static WebTestClient client(int port) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    static Visitor comes(WebTestClient client, String town) {
        Map<?, ?> opened = client.post()
                .uri("/api/v1/{town}/conversations", town)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return new Visitor(client, town, (String) opened.get("conversation"), (String) opened.get("token"));
    }

    String path(String rest) {
        return "/api/v1/" + town + "/conversations/" + conversation + rest;
    }

    WebTestClient.ResponseSpec posts(Object body) {
        return client.post()
                .uri(path("/messages"))
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    void says(String id, String text) {
        posts(Map.of("id", id, "text", text)).expectStatus().isAccepted();
    }

    WebTestClient.ResponseSpec gets(String rest) {
        return client.get()
                .uri(path(rest))
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> reads(long after) {
        return (List<Map<String, Object>>) gets("/messages?after=" + after)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("messages");
    }

    List<String> texts() {
        return reads(0).stream().map(message -> (String) message.get("text")).toList();
    }
}
