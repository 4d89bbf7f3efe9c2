package be.wijzer.channels.api;

import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.Language;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The members of a JSON object as a stranger sent them. What is wrong with them is collected, and told all at once.
public final class Fields {
    public static final String EMPTY = "is empty";
    private static final int LARGEST_BODY = 64 * 1024;
    private static final int LONGEST_MOMENT = 40;
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2})?");
    private static final Pattern TAG = Pattern.compile("[a-zA-Z]{2}(?:[-_][a-zA-Z0-9-]*)?");
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;
    private final List<Problem.Wrong> errors = new ArrayList<>();

    private Fields(JsonNode object) {
        this.object = object;
    }

    /// Reads the body of a request: 413 above 64 KB, 415 for another type, 400 for what isn't a JSON object in UTF-8.
    public static Mono<Fields> of(ServerRequest request) {
        if (request.headers().contentLength().orElse(0) > LARGEST_BODY) {
            return Mono.error(tooLarge());
        }
        if (!isJson(request)) {
            return Mono.error(new UnsupportedMediaTypeStatusException(
                    contentType(request).orElse(null), List.of(MediaType.APPLICATION_JSON)));
        }
        return DataBufferUtils.join(request.exchange().getRequest().getBody(), LARGEST_BODY)
                .onErrorMap(DataBufferLimitException.class, _ -> tooLarge())
                .map(Fields::read)
                .switchIfEmpty(Mono.error(() -> notJson()));
    }

    /// The media type of the body; empty where none is given, or none that can be read.
    public static Optional<MediaType> contentType(ServerRequest request) {
        try {
            return request.headers().contentType();
        } catch (InvalidMediaTypeException _) {
            return Optional.empty();
        }
    }

    private static boolean isJson(ServerRequest request) {
        return contentType(request)
                .filter(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON)
                        && !type.isWildcardType()
                        && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8)))
                .isPresent();
    }

    private static Fields read(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode node = JSON.readTree(text);
            if (node == null || !node.isObject()) {
                throw notJson();
            }
            return new Fields(node);
        } catch (CharacterCodingException | JacksonException _) {
            throw notJson();
        }
    }

    /// Whether the member is there and isn't null.
    public boolean has(String field) {
        return object.hasNonNull(field);
    }

    public JsonNode get(String field) {
        return object.path(field);
    }

    /// Whether a text holds more than blanks and control characters.
    public static boolean hasWords(String text) {
        return text.codePoints()
                .anyMatch(character -> !Character.isWhitespace(character)
                        && !Character.isSpaceChar(character)
                        && !Character.isISOControl(character)
                        && character != BYTE_ORDER_MARK);
    }

    /// A member that must be there: text of at most so many characters, and more than blanks and control characters.
    public Optional<String> required(String field, int longest) {
        Optional<String> text = optional(field, longest);
        if (!has(field)) {
            wrong(field, "is missing");
        } else if (text.filter(given -> !hasWords(given)).isPresent()) {
            wrong(field, EMPTY);
            return Optional.empty();
        }
        return text;
    }

    /// A member that may be absent or null: text of at most so many characters.
    public Optional<String> optional(String field, int longest) {
        if (!has(field)) {
            return Optional.empty();
        }
        JsonNode value = object.get(field);
        if (!value.isString()) {
            wrong(field, "must be text");
            return Optional.empty();
        }
        String text = value.stringValue();
        if (text.codePointCount(0, text.length()) > longest) {
            wrong(field, "is longer than " + longest + " characters");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /// The member `language`, which may be absent.
    public Optional<Language> language() {
        Optional<String> tag = optional("language", 35);
        Optional<Language> language =
                tag.filter(text -> TAG.matcher(text).matches()).flatMap(Language::of);
        if (tag.isPresent() && language.isEmpty()) {
            wrong("language", "must be nl, fr, en or de");
        }
        return language;
    }

    /// A member that may be absent or null: a moment that exists, in Brussels where it has no offset.
    public Optional<LocalDateTime> moment(String field) {
        Optional<String> written = optional(field, LONGEST_MOMENT);
        Optional<LocalDateTime> read =
                written.filter(text -> MOMENT.matcher(text).matches()).flatMap(Fields::existing);
        if (written.isPresent() && read.isEmpty()) {
            wrong(field, "must be a moment such as 2026-03-09T10:15");
        }
        return read;
    }

    private static Optional<LocalDateTime> existing(String written) {
        try {
            return Optional.of(
                    written.matches(".*(?:Z|[+-]\\d{2}:\\d{2})")
                            ? OffsetDateTime.parse(written)
                                    .atZoneSameInstant(BelgianTime.ZONE)
                                    .toLocalDateTime()
                            : LocalDateTime.parse(written));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    public void wrong(String field, String message) {
        errors.add(new Problem.Wrong(field, message));
    }

    /// Goes on only where nothing is wrong.
    public void check() {
        if (!errors.isEmpty()) {
            throw Refused.because(Problem.wrong(HttpStatus.BAD_REQUEST, errors));
        }
    }

    private static Refused notJson() {
        return Refused.because(HttpStatus.BAD_REQUEST, "The body isn't a JSON object in UTF-8.");
    }

    private static Refused tooLarge() {
        return Refused.because(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than 64 KB.");
    }
}
