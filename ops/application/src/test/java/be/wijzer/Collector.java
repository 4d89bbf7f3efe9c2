package be.wijzer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// An OpenTelemetry collector on a port of this machine: keeps what is exported to it, as it was on the wire.
final class Collector implements AutoCloseable {
    private final List<byte[]> traces = new CopyOnWriteArrayList<>();
    private final List<byte[]> metrics = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/traces", exchange -> keep(exchange, traces));
        server.createContext("/v1/metrics", exchange -> keep(exchange, metrics));
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Everything that was exported, undecoded.
    List<byte[]> bytes() {
        List<byte[]> all = new CopyOnWriteArrayList<>(traces);
        all.addAll(metrics);
        return all;
    }

    List<Span> spans() {
        return traces.stream()
                .map(bytes -> decoded(() -> ExportTraceServiceRequest.parseFrom(bytes)))
                .flatMap(request -> request.getResourceSpansList().stream())
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .flatMap(scope -> scope.getSpansList().stream())
                .toList();
    }

    List<String> metrics() {
        return metrics.stream()
                .map(bytes -> decoded(() -> ExportMetricsServiceRequest.parseFrom(bytes)))
                .flatMap(request -> request.getResourceMetricsList().stream())
                .flatMap(resource -> resource.getScopeMetricsList().stream())
                .flatMap(scope -> scope.getMetricsList().stream())
                .map(metric -> metric.getName())
                .distinct()
                .toList();
    }

    static Map<String, String> attributes(Span span) {
        return span.getAttributesList().stream()
                .collect(Collectors.toMap(
                        KeyValue::getKey, attribute -> attribute.getValue().getStringValue()));
    }

    private interface Decoding<T> {
        T decode() throws IOException;
    }

    private static <T> T decoded(Decoding<T> decoding) {
        try {
            return decoding.decode();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void keep(HttpExchange exchange, List<byte[]> where) throws IOException {
        where.add(exchange.getRequestBody().readAllBytes());
        exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
