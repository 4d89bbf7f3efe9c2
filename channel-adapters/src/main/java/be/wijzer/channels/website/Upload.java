package be.wijzer.channels.website;

import be.wijzer.channels.api.Fields;
import be.wijzer.channels.api.PlainBody;
import be.wijzer.channels.api.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.DefaultPartHttpMessageReader;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// One file as a resident's browser hands it in: the body itself, or the first file of a form.
@SuppressWarnings("ArrayRecordComponent")
record Upload(byte[] content, Optional<String> filename) {
    static final String FILE = "file";
    private static final int AROUND = 64 * 1024;
    private static final int PARTS = 10;
    private static final long BEARABLE = 64 * 1024 * 1024;
    private static final List<MediaType> FORMS_AND_TEXTS =
            List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.valueOf("text/*"));

    /// 413 above `largest` bytes, 400 without a file, 415 for what can't be one.
    static Mono<Upload> of(ServerRequest request, int largest) {
        Optional<MediaType> type = Fields.contentType(request);
        long length = request.headers().contentLength().orElse(-1);
        if (type.filter(MediaType.MULTIPART_FORM_DATA::isCompatibleWith).isPresent()) {
            return length > largest + AROUND ? heardOut(request, largest) : part(request, largest);
        }
        if (type.isEmpty() || FORMS_AND_TEXTS.stream().anyMatch(type.get()::isCompatibleWith)) {
            return Mono.error(wrongType());
        }
        Optional<String> name = request.headers().header("Content-Disposition").stream()
                .findFirst()
                .flatMap(Upload::filename);
        return length > largest
                ? heardOut(request, largest)
                : joined(request.exchange().getRequest().getBody(), largest).map(content -> new Upload(content, name));
    }

    private static Mono<Upload> part(ServerRequest request, int largest) {
        DefaultPartHttpMessageReader reader = new DefaultPartHttpMessageReader();
        reader.setMaxDiskUsagePerPart(largest);
        reader.setMaxParts(PARTS);
        PlainBody body = new PlainBody(request.exchange().getRequest());
        return reader.read(ResolvableType.forClass(Part.class), body, Map.of())
                .concatMap(part -> part instanceof FilePart file
                        ? joined(file.content(), largest)
                                .map(content -> new Upload(content, Optional.of(file.filename())))
                        : part.content().doOnNext(DataBufferUtils::release).then(Mono.<Upload>empty()))
                .onErrorMap(failure -> !(failure instanceof Refused), failure -> unreadable(failure, largest))
                .collectList()
                .flatMap(files ->
                        files.isEmpty() ? Mono.error(Refused.field(FILE, "is missing")) : Mono.just(files.getFirst()));
    }

    /// Reads a body of a bearable length to its end before it is refused: a browser that is still sending would see a
    /// broken connection instead of the refusal.
    private static Mono<Upload> heardOut(ServerRequest request, int largest) {
        return request.headers().contentLength().orElse(0) > BEARABLE
                ? Mono.error(tooLarge(largest))
                : request.exchange()
                        .getRequest()
                        .getBody()
                        .doOnNext(DataBufferUtils::release)
                        .then(Mono.error(() -> tooLarge(largest)));
    }

    private static Refused unreadable(Throwable failure, int largest) {
        boolean isLimit = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(DataBufferLimitException.class::isInstance);
        return isLimit ? tooLarge(largest) : Refused.field(FILE, "must be in a form that can be read");
    }

    private static Mono<byte[]> joined(Flux<DataBuffer> body, int largest) {
        return DataBufferUtils.join(body, largest)
                .onErrorMap(DataBufferLimitException.class, _ -> tooLarge(largest))
                .map(buffer -> {
                    byte[] bytes = new byte[buffer.readableByteCount()];
                    buffer.read(bytes);
                    DataBufferUtils.release(buffer);
                    return bytes;
                })
                .switchIfEmpty(Mono.error(() -> Refused.field(FILE, Fields.EMPTY)));
    }

    private static Optional<String> filename(String header) {
        try {
            return Optional.ofNullable(ContentDisposition.parse(header).getFilename());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static Refused tooLarge(int largest) {
        return Refused.field(HttpStatus.CONTENT_TOO_LARGE, FILE, "is larger than " + largest / 1024 / 1024 + " MB");
    }

    static Refused wrongType() {
        return Refused.field(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                FILE,
                "must be a picture (JPEG, PNG, WebP, GIF, HEIC) or a PDF, by its content");
    }
}
