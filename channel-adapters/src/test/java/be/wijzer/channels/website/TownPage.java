package be.wijzer.channels.website;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/// A town's own website, as strict as websites get, with the widget on it: `/` and, as a part of the page, `/inline`.
@TestConfiguration(proxyBeanMethods = false)
class TownPage {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'self'; base-uri 'none'";
    private static final String PAGE = """
            <!doctype html>
            <html lang="nl-BE">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Voorbeeldstad</title>
              <script type="module" src="/widget/wijzer-chat.js"></script>
            </head>
            <body>
              <main>
                <h1>Welkom in Voorbeeldstad</h1>
                <p>Nieuws, agenda en alles wat je bij de stad kunt regelen.</p>
                %s
              </main>
              %s
            </body>
            </html>
            """;

    @Bean
    RouterFunction<ServerResponse> townPages() {
        String widget = "<wijzer-chat municipality=\"voorbeeldstad\"%s></wijzer-chat>";
        return RouterFunctions.route()
                .GET("/", _ -> page(PAGE.formatted("", widget.formatted(""))))
                .GET("/inline", _ -> page(PAGE.formatted(widget.formatted(" inline"), "")))
                .GET(
                        "/beeld.png",
                        _ -> ServerResponse.ok()
                                .contentType(MediaType.IMAGE_PNG)
                                .bodyValue(picture()))
                .build();
    }

    private static byte[] picture() {
        BufferedImage picture = new BufferedImage(240, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0x7fb3a8));
        pen.fillRect(0, 0, 240, 120);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static reactor.core.publisher.Mono<ServerResponse> page(String html) {
        return ServerResponse.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .bodyValue(html);
    }

    @Bean
    @Order(90)
    SecurityWebFilterChain everybody(ServerHttpSecurity http) {
        return http.authorizeExchange(exchange -> exchange.anyExchange().permitAll())
                .headers(headers -> headers.disable())
                .build();
    }
}
