package be.wijzer.core.magda;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;

/// Answers whatever it is told to, and keeps the last question.
public final class MagdaStandIn implements AutoCloseable {
    private final HttpServer server;
    private volatile String answer = "";
    private volatile int status = 200;
    private volatile long delayMillis;
    private volatile int cutTo = Integer.MAX_VALUE;
    private volatile boolean silentHalfway;
    private volatile String question = "";

    public MagdaStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            try {
                Thread.sleep(delayMillis);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes, 0, Math.min(cutTo, bytes.length));
            if (silentHalfway) {
                exchange.getResponseBody().flush();
                return;
            }
            exchange.close();
        });
        server.start();
    }

    public MagdaConnection connection() {
        URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/soap");
        return new MagdaConnection(address, "voorbeeldstad.example/wijzer", "1300", Duration.ofMillis(700));
    }

    public String question() {
        return question;
    }

    public void answers(String xml) {
        answer = xml;
    }

    public void fails(int code) {
        status = code;
    }

    public void waits(long millis) {
        delayMillis = millis;
    }

    /// Breaks off after so many bytes.
    public void breaksOffAfter(int bytes) {
        cutTo = bytes;
    }

    /// Says nothing more after so many bytes, and keeps the line open.
    public void goesSilentAfter(int bytes) {
        cutTo = bytes;
        silentHalfway = true;
    }

    /// An answer of a service with what is under `Repliek` after its context.
    public static String reply(String service, String namespace, String rest) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
                <web:%1$sResponse xmlns:web="%2$s"><Repliek><Context><Naam>%1$s</Naam></Context>%3$s</Repliek>\
                </web:%1$sResponse></s:Body></s:Envelope>""".formatted(service, namespace, rest);
    }

    public static String exceptions(String code, String source) {
        String about = source.isEmpty()
                ? ""
                : "<Annotaties><Annotatie><Naam>Bron</Naam><Waarde>" + source + "</Waarde></Annotatie></Annotaties>";
        return "<Uitzondering><Identificatie>" + code + "</Identificatie><Oorsprong>MAGDA</Oorsprong><Type>FOUT</Type>"
                + "<Diagnose>x</Diagnose>" + about + "</Uitzondering>";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
