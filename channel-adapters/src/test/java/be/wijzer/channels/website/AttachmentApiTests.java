package be.wijzer.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.attachments.Attachments;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@SpringBootTest(classes = WebsiteTown.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AttachmentApiTests {
    static final byte[] PNG = ByteBuffer.allocate(64)
            .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
            .putInt(13)
            .put(new byte[] {'I', 'H', 'D', 'R'})
            .putInt(8)
            .putInt(6)
            .array();

    @LocalServerPort
    private int port;

    @Autowired
    private Attachments attachments;

    private Visitor visitor;

    @BeforeEach
    void comes() {
        visitor = Visitor.comes(Visitor.client(port), "voorbeeldstad");
    }

    @Test
    void takesAPictureAndSaysItInTheConversation() {
        Map<?, ?> accepted = accepted(raw("/attachments?id=m7&caption=kapotte lamp", MediaType.IMAGE_PNG, PNG));
        assertThat(accepted.get("id")).isEqualTo("m7");
        assertThat(accepted.get("mimeType")).isEqualTo("image/png");
        assertThat(attachments.content((String) accepted.get("file"))).contains(PNG);
        List<Map<String, Object>> said = visitor.reads(0);
        assertThat(said.stream().filter(message -> "media".equals(message.get("kind"))))
                .singleElement()
                .satisfies(message -> assertThat(message.get("text")).isEqualTo("kapotte lamp"));
    }

    @Test
    void takesTheFileOfAFormAndTheSameIdOnce() {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("file", new ByteArrayResource(PNG) {
            @Override
            public String getFilename() {
                return "lamp.exe";
            }
        });
        for (int i = 0; i < 2; i++) {
            Map<?, ?> accepted = accepted(visitor.client()
                    .post()
                    .uri(visitor.path("/attachments?id=m8"))
                    .headers(headers -> headers.setBearerAuth(visitor.token()))
                    .contentType(MediaType.MULTIPART_FORM_DATA)
                    .bodyValue(form.build())
                    .exchange());
            assertThat(accepted.get("filename")).isEqualTo("lamp.png");
        }
        assertThat(visitor.reads(0).stream().filter(message -> "media".equals(message.get("kind"))))
                .hasSize(1);
    }

    @Test
    void refusesWhatIsTooLarge() {
        refused(
                raw("/attachments", MediaType.IMAGE_PNG, Arrays.copyOf(PNG, 30_000_000)),
                HttpStatus.CONTENT_TOO_LARGE,
                "file");
    }

    @ParameterizedTest
    @CsvSource({
        "id=, id",
        "id=joined, id",
        "id=a%20b, id",
        "caption=, caption",
        "caption=%20%C2%85, caption",
        "caption=%C2%A0, caption"
    })
    void saysWhichParameterIsWrong(String query, String field) {
        refused(
                visitor.client()
                        .post()
                        .uri(URI.create("http://localhost:" + port + visitor.path("/attachments") + "?" + query))
                        .headers(headers -> headers.setBearerAuth(visitor.token()))
                        .contentType(MediaType.IMAGE_PNG)
                        .bodyValue(PNG)
                        .exchange(),
                HttpStatus.BAD_REQUEST,
                field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/html", "application/x-www-form-urlencoded", "application/json"})
    void refusesMediaTypesThatAreNoFiles(String type) {
        refused(raw("/attachments", MediaType.valueOf(type), PNG), HttpStatus.UNSUPPORTED_MEDIA_TYPE, "file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/*", "image/png;charset=utf-8", "application/octet-stream", "application/pdf"})
    void takesAPictureUnderAnyOtherMediaType(String type) {
        accepted(under(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/", "nonsense", "image/png; =", "/"})
    void refusesMediaTypesThatCantBeRead(String type) {
        refused(under(type), HttpStatus.UNSUPPORTED_MEDIA_TYPE, "file");
    }

    /// A picture under a media type that needn't be one.
    private WebTestClient.ResponseSpec under(String type) {
        return visitor.client()
                .post()
                .uri(visitor.path("/attachments"))
                .headers(headers -> {
                    headers.setBearerAuth(visitor.token());
                    headers.set("Content-Type", type);
                })
                .body((request, _) ->
                        request.writeWith(Mono.just(request.bufferFactory().wrap(PNG))))
                .exchange();
    }

    @Test
    void refusesAnotherTypeByItsContent() {
        byte[] zip = Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, 5_000);
        refused(raw("/attachments", MediaType.IMAGE_PNG, zip), HttpStatus.UNSUPPORTED_MEDIA_TYPE, "file");
    }

    @Test
    void refusesAFormWithoutAFileAndABodyWithoutBytes() {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("text", "no file");
        refused(
                visitor.client()
                        .post()
                        .uri(visitor.path("/attachments"))
                        .headers(headers -> headers.setBearerAuth(visitor.token()))
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .bodyValue(form.build())
                        .exchange(),
                HttpStatus.BAD_REQUEST,
                "file");
        refused(raw("/attachments", MediaType.IMAGE_PNG, new byte[0]), HttpStatus.BAD_REQUEST, "file");
        refused(raw("/attachments", MediaType.MULTIPART_FORM_DATA, PNG), HttpStatus.BAD_REQUEST, "file");
    }

    @Test
    void refusesAStranger() {
        Visitor other = Visitor.comes(Visitor.client(port), "voorbeeldstad");
        refused(
                new Visitor(visitor.client(), "voorbeeldstad", visitor.conversation(), other.token())
                        .client()
                        .post()
                        .uri(visitor.path("/attachments"))
                        .headers(headers -> headers.setBearerAuth(other.token()))
                        .contentType(MediaType.IMAGE_PNG)
                        .bodyValue(PNG)
                        .exchange(),
                HttpStatus.FORBIDDEN);
    }

    private WebTestClient.ResponseSpec raw(String path, MediaType type, byte[] content) {
        return visitor.client()
                .post()
                .uri(visitor.path(path))
                .headers(headers -> headers.setBearerAuth(visitor.token()))
                .contentType(type)
                .bodyValue(content)
                .exchange();
    }

    private static Map<?, ?> accepted(WebTestClient.ResponseSpec response) {
        return response.expectStatus()
                .isAccepted()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    private static void refused(WebTestClient.ResponseSpec response, HttpStatus status, String field) {
        response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(status.value())
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private static void refused(WebTestClient.ResponseSpec response, HttpStatus status) {
        response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
