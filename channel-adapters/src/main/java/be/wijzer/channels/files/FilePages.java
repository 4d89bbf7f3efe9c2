package be.wijzer.channels.files;

import be.wijzer.core.attachments.Attachment;
import be.wijzer.core.attachments.Attachments;
import be.wijzer.core.attachments.FileAccess;
import be.wijzer.core.attachments.FileIds;
import be.wijzer.core.attachments.FileType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// `GET /files/{id}`: a file while it is kept. Its id is the key to it, so that nothing on the way may keep or repeat
/// it.
final class FilePages {
    private static final String GONE = page("""
            <h1>Dit bestand is er niet (meer)</h1>
            <p>We bewaren bestanden maar een tijdje. Vraag het gerust opnieuw in het gesprek.</p>
            <p lang="fr">Ce fichier n'est plus disponible. Redemandez-le dans la conversation.</p>
            <p lang="en">This file is no longer here. Feel free to ask for it again in the conversation.</p>
            <p lang="de">Diese Datei gibt es nicht mehr. Fragen Sie im Gespräch noch einmal danach.</p>""");
    private static final String CLOSED = page("""
            <h1>Meld je eerst aan</h1>
            <p>Dit bestand is persoonlijk. Vraag in het gesprek om je aan te melden, en open de link dan opnieuw.</p>
            <p lang="fr">Ce fichier est personnel. Connectez-vous d'abord depuis la conversation.</p>
            <p lang="en">This file is personal. Sign in from the conversation first.</p>
            <p lang="de">Diese Datei ist persönlich. Melden Sie sich zuerst im Gespräch an.</p>""");

    private final Attachments attachments;
    private final FileAccess access;
    private final Scheduler threads;

    FilePages(Attachments attachments, FileAccess access, Scheduler threads) {
        this.attachments = attachments;
        this.access = access;
        this.threads = threads;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route().GET("/files/{id}", this::open).build();
    }

    private sealed interface Opened {
        @SuppressWarnings("ArrayRecordComponent")
        record File(Attachment attachment, byte[] content) implements Opened {}

        record Closed() implements Opened {}

        record Gone() implements Opened {}
    }

    private Mono<ServerResponse> open(ServerRequest request) {
        String id = request.pathVariable("id");
        Map<String, String> cookies = request.cookies().values().stream()
                .flatMap(java.util.List::stream)
                .collect(Collectors.toMap(cookie -> cookie.getName(), cookie -> cookie.getValue(), (one, _) -> one));
        return Mono.fromCallable(() -> opened(id, cookies)).subscribeOn(threads).flatMap(opened -> switch (opened) {
            case Opened.File(Attachment attachment, byte[] content) -> shown(attachment, content);
            case Opened.Closed() -> told(HttpStatus.FORBIDDEN, CLOSED);
            case Opened.Gone() -> told(HttpStatus.NOT_FOUND, GONE);
        });
    }

    private Opened opened(String id, Map<String, String> cookies) {
        Optional<Attachment> found = FileIds.isOne(id) ? attachments.find(id) : Optional.empty();
        if (found.isEmpty()) {
            return new Opened.Gone();
        }
        if (FileIds.asksSignIn(id) && !access.admits(found.get(), cookies)) {
            return new Opened.Closed();
        }
        return attachments
                .content(id)
                .<Opened>map(content -> new Opened.File(found.get(), content))
                .orElseGet(Opened.Gone::new);
    }

    private static Mono<ServerResponse> shown(Attachment attachment, byte[] content) {
        boolean isPicture = FileType.named(attachment.mimeType())
                .filter(FileType::isPicture)
                .isPresent();
        ContentDisposition disposition = (isPicture ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(attachment.filename(), StandardCharsets.UTF_8)
                .build();
        return guarded(ServerResponse.ok())
                .contentType(MediaType.parseMediaType(attachment.mimeType()))
                .headers(headers -> headers.setContentDisposition(disposition))
                .bodyValue(content);
    }

    private static Mono<ServerResponse> told(HttpStatus status, String page) {
        return guarded(ServerResponse.status(status))
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .bodyValue(page);
    }

    private static ServerResponse.BodyBuilder guarded(ServerResponse.BodyBuilder answer) {
        return answer.header("Cache-Control", "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex");
    }

    private static String page(String content) {
        return """
                <!DOCTYPE html>
                <html lang="nl-BE"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>Bestand</title></head>
                <body><main>%s</main></body></html>""".formatted(content);
    }
}
