package be.wijzer.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.attachments.Attachments;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(classes = WebsiteTown.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AttachmentApiTests {
    private static final byte[] PNG = ByteBuffer.allocate(64)
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
        refused(raw("/attachments", MediaType.IMAGE_PNG, Arrays.copyOf(PNG, 30_000_000)), HttpStatus.CONTENT_TOO_LARGE);
    }

    @Test
    void refusesAnotherTypeByItsContent() {
        byte[] zip = Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, 5_000);
        refused(raw("/attachments", MediaType.IMAGE_PNG, zip), HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        refused(
                raw("/attachments", MediaType.APPLICATION_JSON, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                HttpStatus.UNSUPPORTED_MEDIA_TYPE);
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
                HttpStatus.BAD_REQUEST);
        refused(raw("/attachments", MediaType.IMAGE_PNG, new byte[0]), HttpStatus.BAD_REQUEST);
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

    private static void refused(WebTestClient.ResponseSpec response, HttpStatus status) {
        response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
