package be.wijzer.forms.reporting;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A register of addresses that has two houses, and serves them in the shape of Geolocation.
final class Register implements AutoCloseable {
    private static final String HOUSE = """
            {"Municipality": "%s", "Zipcode": "9000", "Thoroughfarename": "%s", "Housenumber": "%s",
             "Location": {"Lat_WGS84": %s, "Lon_WGS84": %s}}""";
    private static final String BAKERY = HOUSE.formatted("Voorbeeldstad", "Dorpsstraat", "8", "51.0602", "3.7202");
    private static final String CHURCH = HOUSE.formatted("Voorbeeldstad", "Kerkstraat", "14", "51.0501", "3.7201");
    private static final String ELSEWHERE = HOUSE.formatted("Elders", "Veldstraat", "12", "51.03", "3.61");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private int services;

    Register() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException unservable) {
            throw new UncheckedIOException(unservable);
        }
        server.setExecutor(threads);
        server.start();
    }

    /// @return the address of a service with this behaviour
    URI serving(HttpHandler handler) {
        services++;
        server.createContext("/" + services, handler);
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/" + services);
    }

    static void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery().replace('+', ' ');
        String found = query.startsWith("latlon=") ? CHURCH : found(query);
        say(exchange, 200, "{\"LocationResult\": [" + found + "]}");
    }

    private static String found(String query) {
        if (query.contains("Veldstraat")) {
            return ELSEWHERE;
        }
        return query.contains("Dorpsstraat 8") ? BAKERY : "";
    }

    static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
