package be.wijzer.channels.api;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/// A request whose body lies in plain memory. The framework's reader of forms with files keeps pooled buffers, or gives
/// them back twice, when it stops halfway: at a part too many, one too large, a browser that goes away.
public final class PlainBody extends ServerHttpRequestDecorator {
    public PlainBody(ServerHttpRequest request) {
        super(request);
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return super.getBody().map(PlainBody::copied);
    }

    private static DataBuffer copied(DataBuffer pooled) {
        byte[] bytes = new byte[pooled.readableByteCount()];
        pooled.read(bytes);
        DataBufferUtils.release(pooled);
        return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
    }
}
