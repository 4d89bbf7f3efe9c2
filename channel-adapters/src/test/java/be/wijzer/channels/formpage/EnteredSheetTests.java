package be.wijzer.channels.formpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import be.wijzer.core.formpage.Sheet.Entered;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.publisher.SynchronousSink;

/// What a browser would never send: it is refused or left out, and all memory it took is given back.
class EnteredSheetTests {
    private static final int LARGEST = 2_000_000;
    private static final String END = "--edge--\r\n";

    private final List<ByteBuf> taken = Collections.synchronizedList(new ArrayList<>());

    /// Files are written by another thread, which may be a moment behind.
    @AfterEach
    void givesAllBack() {
        assertThat(taken).isNotEmpty();
        await().untilAsserted(() -> assertThat(taken).allMatch(buffer -> buffer.refCnt() == 0));
    }

    private static String field(String name, String text) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text + "\r\n";
    }

    private static String file(String name, int length) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"a.png\"\r\n\r\n"
                + "x".repeat(length) + "\r\n";
    }

    private static String many(int parts) {
        return IntStream.range(0, parts).mapToObj(n -> field("f" + n, "v")).collect(Collectors.joining());
    }

    private Entered read(String body, int piece) {
        return read(body, piece, _ -> {}).block(Duration.ofSeconds(30));
    }

    /// @param piece how many bytes arrive at once
    /// @param arriving is told the number of each piece
    private Mono<Entered> read(String body, int piece, IntConsumer arriving) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        NettyDataBufferFactory pooled = new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT);
        Flux<DataBuffer> pieces = Flux.generate(() -> 0, (Integer at, SynchronousSink<DataBuffer> sink) -> {
            if (at >= bytes.length) {
                sink.complete();
                return at;
            }
            arriving.accept(at / piece);
            int length = Math.min(piece, bytes.length - at);
            ByteBuf buffer = PooledByteBufAllocator.DEFAULT.buffer(length).writeBytes(bytes, at, length);
            taken.add(buffer);
            sink.next(pooled.wrap(buffer));
            return at + length;
        });
        return new EnteredSheet(LARGEST)
                .read(MockServerHttpRequest.post("/form/x")
                        .contentType(MediaType.parseMediaType("multipart/form-data; boundary=edge"))
                        .body(pieces.doOnDiscard(DataBuffer.class, DataBufferUtils::release)));
    }

    /// The framework's reader may fail then, which nobody hears any more; what counts is that no buffer stays behind.
    @Test
    void letsABrowserGoWhileItsFilesGoToDisk() {
        String files = file("a", 300_000) + file("b", 300_000) + END;
        for (int last = 30; last < 74; last++) {
            int gone = last;
            Sinks.Empty<Void> leaves = Sinks.empty();
            read(files, 8192, piece -> {
                        if (piece == gone) {
                            leaves.tryEmitEmpty();
                        }
                    })
                    .takeUntilOther(leaves.asMono())
                    .onErrorComplete(IllegalStateException.class)
                    .block(Duration.ofSeconds(30));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 256, 1024, 8192, 65536})
    void refusesAPartTooMany(int piece) {
        assertThatThrownBy(() -> read(many(400) + END, piece)).isInstanceOf(ServerWebInputException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 1024, 8192, 65536})
    void refusesAFieldThatIsTooLarge(int piece) {
        String body = field("a", "x") + field("b", "y".repeat(400_000)) + file("c", 3_000) + END;
        assertThatThrownBy(() -> read(body, piece)).isInstanceOf(ServerWebInputException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 1024, 65536})
    void refusesAHeadThatIsTooLarge(int piece) {
        String body = field("a", "x") + field("n".repeat(20_000), "y") + many(5) + END;
        assertThatThrownBy(() -> read(body, piece)).isInstanceOf(ServerWebInputException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 1024, 65536})
    void refusesWhatIsCutOff(int piece) {
        assertThatThrownBy(() -> read(many(5) + field("b", "y".repeat(10_000)), piece))
                .isInstanceOf(ServerWebInputException.class);
    }

    @Test
    void leavesOutPartsWithoutAName() {
        String nameless = "--edge\r\nX: y\r\n\r\nabc\r\n"
                + "--edge\r\nContent-Disposition: form-data; filename=\"a.png\"\r\n\r\nxyz\r\n";
        Entered entered = read(nameless + field("a", "x") + END, 64);
        assertThat(entered.values()).containsOnlyKeys("a");
        assertThat(entered.files()).isEmpty();
    }

    @Test
    void readsManyFilesThatGoToDisk() {
        String files =
                IntStream.range(0, 20).mapToObj(n -> file("f" + n, 300_000)).collect(Collectors.joining());
        assertThat(read(files + END, 8192).files()).hasSize(20);
    }
}
