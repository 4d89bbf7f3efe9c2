package be.wijzer.channels.formpage;

import be.wijzer.channels.api.PlainBody;
import be.wijzer.core.formpage.Sheet.Entered;
import be.wijzer.core.formpage.Sheet.Upload;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.CodecException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.DefaultPartHttpMessageReader;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Reads what a browser sends of a sheet: a form with files. A file that is too large is read to its end and left out,
/// so that the page can say so beside its field.
final class EnteredSheet {
    static final String VERSION = "_version";
    static final String SHOWN = "_shown";
    static final String REMOVED = "_removed";
    /// What is added to the name of a field for the end of its range: a part without content isn't seen.
    private static final String LAST = "__last";
    private static final int PARTS = 200;
    private static final long ON_DISK = 64L * 1024 * 1024;
    private static final String FIELD = "[a-z][a-z0-9_]*";

    private final int largest;

    /// @param largest file that is taken, in bytes
    EnteredSheet(int largest) {
        this.largest = largest;
    }

    private sealed interface Piece {
        record Value(String name, String text) implements Piece {}

        record File(String name, Upload upload) implements Piece {}
    }

    Mono<Entered> read(ServerHttpRequest request) {
        DefaultPartHttpMessageReader reader = new DefaultPartHttpMessageReader();
        reader.setMaxParts(PARTS);
        reader.setMaxDiskUsagePerPart(ON_DISK);
        return reader.read(ResolvableType.forClass(Part.class), new PlainBody(request), Map.of())
                .concatMap(this::piece)
                .collectList()
                .map(EnteredSheet::entered)
                .onErrorMap(EnteredSheet::isUnreadable, odd -> new ServerWebInputException("no sheet", null, odd));
    }

    private static boolean isUnreadable(Throwable thrown) {
        return thrown instanceof CodecException || thrown instanceof DataBufferLimitException;
    }

    private Flux<Piece> piece(Part part) {
        return switch (part) {
            case FilePart file
            when file.filename().isEmpty()
                    || file.headers().getContentDisposition().getName() == null ->
                file.content().doOnNext(DataBufferUtils::release).thenMany(Flux.empty());
            case FilePart file ->
                upload(file)
                        .<Piece>map(upload -> new Piece.File(file.name(), upload))
                        .flux();
            case FormFieldPart field
            when field.headers().getContentDisposition().getName() == null -> Flux.empty();
            case FormFieldPart field -> Flux.just(new Piece.Value(field.name(), field.value()));
            case Part other ->
                other.content().doOnNext(DataBufferUtils::release).thenMany(Flux.empty());
        };
    }

    private Mono<Upload> upload(FilePart file) {
        return file.content()
                .collect(() -> new Bounded(largest), Bounded::add)
                .map(content -> new Upload(file.filename(), content.bytes()));
    }

    /// The bytes of a file as long as they aren't too many.
    private static final class Bounded {
        private final int largest;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean tooLarge;

        Bounded(int largest) {
            this.largest = largest;
        }

        void add(DataBuffer buffer) {
            tooLarge |= bytes.size() + buffer.readableByteCount() > largest;
            if (!tooLarge) {
                byte[] chunk = new byte[buffer.readableByteCount()];
                buffer.read(chunk);
                bytes.writeBytes(chunk);
            }
            DataBufferUtils.release(buffer);
        }

        Optional<byte[]> bytes() {
            return tooLarge ? Optional.empty() : Optional.of(bytes.toByteArray());
        }
    }

    private static Entered entered(List<Piece> pieces) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, List<Upload>> files = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Value(String name, String text) -> values.merge(name, List.of(text), EnteredSheet::both);
                case Piece.File(String name, Upload upload) -> files.merge(name, List.of(upload), EnteredSheet::both);
            }
        }
        List<String> removed = values.getOrDefault(REMOVED, List.of());
        String version = values.getOrDefault(VERSION, List.of("")).getFirst();
        List<String> shown = values.getOrDefault(SHOWN, List.of());
        values.keySet().removeIf(name -> !name.matches(FIELD));
        files.keySet().removeIf(name -> !name.matches(FIELD));
        for (String last :
                values.keySet().stream().filter(name -> name.endsWith(LAST)).toList()) {
            String name = last.substring(0, last.length() - LAST.length());
            String from = values.getOrDefault(name, List.of("")).getFirst();
            values.put(
                    name, List.of(from, values.getOrDefault(last, List.of("")).getFirst()));
            values.remove(last);
        }
        values.replaceAll((_, all) ->
                all.stream().filter(value -> !removed.contains(value)).toList());
        return new Entered(version, shown, values, files);
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
