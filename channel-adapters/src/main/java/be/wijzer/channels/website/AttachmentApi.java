package be.wijzer.channels.website;

import be.wijzer.channels.api.Fields;
import be.wijzer.channels.api.Refused;
import be.wijzer.channels.api.Routes;
import be.wijzer.channels.api.Routes.Route;
import be.wijzer.channels.api.Towns;
import be.wijzer.channels.api.VirtualThreads;
import be.wijzer.core.attachments.Attachment;
import be.wijzer.core.attachments.Intake;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.Municipality;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// Takes in a picture or file of a resident, and says it in the conversation.
final class AttachmentApi {
    private static final String ATTACHMENTS = "/api/v1/{municipality}/conversations/{conversation}/attachments";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int LONGEST_CAPTION = 1_000;

    private final Towns towns;
    private final Gate gate;
    private final Arrival arrival;
    private final Limits limits;
    private final Intake intake;

    AttachmentApi(Towns towns, Gate gate, Arrival arrival, Limits limits, Intake intake) {
        this.towns = towns;
        this.gate = gate;
        this.arrival = arrival;
        this.limits = limits;
        this.intake = intake;
    }

    Routes routes() {
        return new Routes(List.of(new Route(HttpMethod.POST, ATTACHMENTS, MediaType.APPLICATION_JSON, this::handIn)));
    }

    private Mono<ServerResponse> handIn(ServerRequest request) {
        Municipality town = towns.of(request);
        Optional<String> id = id(request);
        Optional<String> caption = caption(request);
        return gate.open(request, town).flatMap(conversation -> {
            limits.message(conversation).ifPresent(pause -> {
                throw Refused.forNow(HttpStatus.TOO_MANY_REQUESTS, "Too many messages at once.", pause);
            });
            return Upload.of(request, intake.largest())
                    .flatMap(upload -> VirtualThreads.call(() -> kept(town, conversation, id, upload)))
                    .flatMap(kept -> say(town, conversation, id.orElse("file-" + kept.id()), kept, caption));
        });
    }

    private Attachment kept(Municipality town, ConversationId conversation, Optional<String> id, Upload upload) {
        String key = conversation + "/" + id.orElse("") + "/upload";
        return switch (intake.keep(town.id(), conversation, key, upload.filename(), upload.content())) {
            case Intake.Taken.Kept(Attachment attachment) -> attachment;
            case Intake.Taken.TooLarge() -> throw Upload.tooLarge(intake.largest());
            case Intake.Taken.WrongType() -> throw Upload.wrongType();
            case Intake.Taken.Infected() ->
                throw Refused.field(HttpStatus.UNPROCESSABLE_CONTENT, Upload.FILE, "holds something harmful");
            case Intake.Taken.Gone(), Intake.Taken.Unavailable() ->
                throw Refused.forNow(HttpStatus.SERVICE_UNAVAILABLE, "The file can't be checked just now.", SOON);
        };
    }

    private record Accepted(String id, String file, String filename, String mimeType, long size) {}

    private Mono<ServerResponse> say(
            Municipality town, ConversationId conversation, String id, Attachment kept, Optional<String> caption) {
        Submission message = new Submission(
                id,
                new Submission.Content.Handed(kept.id(), kept.mimeType(), kept.filename(), caption),
                Optional.empty());
        return Mono.fromFuture(() -> arrival.says(town.id(), conversation, message))
                .flatMap(receipt -> receipt.isEmpty()
                        ? Mono.error(Gate.noSuchConversation())
                        : ServerResponse.accepted()
                                .cacheControl(CacheControl.noStore())
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(new Accepted(id, kept.id(), kept.filename(), kept.mimeType(), kept.size())));
    }

    private static Optional<String> id(ServerRequest request) {
        Optional<String> given = request.queryParam("id");
        given.filter(id -> !id.matches("[!-~]{1,128}") || id.equals(Arrival.JOINED))
                .ifPresent(_ -> {
                    throw Refused.field("id", "must be visible ASCII characters, and not a reserved word");
                });
        return given;
    }

    private static Optional<String> caption(ServerRequest request) {
        Optional<String> given = request.queryParam("caption");
        given.filter(caption -> caption.codePointCount(0, caption.length()) > LONGEST_CAPTION)
                .ifPresent(_ -> {
                    throw Refused.field("caption", "is longer than " + LONGEST_CAPTION + " characters");
                });
        given.filter(caption -> !Fields.hasWords(caption)).ifPresent(_ -> {
            throw Refused.field("caption", Fields.EMPTY);
        });
        return given.map(Wording::clean);
    }
}
