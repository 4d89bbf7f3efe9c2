package be.wijzer.core.magda.http;

import be.wijzer.core.magda.MagdaConnection;
import be.wijzer.core.magda.MagdaException;
import be.wijzer.core.magda.MagdaException.Severity;
import be.wijzer.core.outside.http.Patience;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.xml.sax.SAXException;

/// One service of MAGDA. Asks once: whoever asks decides whether to ask again.
public final class MagdaEndpoint {
    /// A certificate of a few pages is far smaller.
    private static final int LONGEST_ANSWER = 15 * 1024 * 1024;
    private static final Duration CONNECTING = Duration.ofSeconds(3);

    private final Map<Optional<SSLContext>, HttpClient> clients = new ConcurrentHashMap<>();
    private final String name;
    private final String namespace;
    private final Clock clock;

    /// @param name of the service, such as `GeefDossiers`; its version is 02.00
    public MagdaEndpoint(String name, String namespace, Clock clock) {
        this.name = name;
        this.namespace = namespace;
        this.clock = clock;
    }

    /// Asks, and waits for the answer at most as long as the connection says.
    ///
    /// @param reference names the question in MAGDA's own log
    public MagdaAnswer ask(MagdaConnection connection, UUID reference, Contents contents) {
        byte[] question = Question.written(name, namespace, connection, reference, clock.instant(), contents);
        HttpRequest request = HttpRequest.newBuilder(connection.address())
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                .build();
        try {
            Patience.Answer answer =
                    new Patience(connection.timeout(), LONGEST_ANSWER).ask(client(connection), request);
            return answer.status() == 200 ? read(answer.body()) : new MagdaAnswer.Silence("status " + answer.status());
        } catch (HttpTimeoutException _) {
            return new MagdaAnswer.Silence("no answer in time");
        } catch (IOException broken) {
            return new MagdaAnswer.Silence(broken.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new MagdaAnswer.Silence("interrupted");
        }
    }

    private HttpClient client(MagdaConnection connection) {
        return clients.computeIfAbsent(connection.tls(), tls -> {
            HttpClient.Builder client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECTING);
            tls.ifPresent(client::sslContext);
            return client.build();
        });
    }

    private MagdaAnswer read(byte[] answer) {
        try {
            Branch envelope = Branch.read(answer);
            Optional<Branch> reply = (envelope.name().equals("Envelope") ? envelope.at("Body") : Optional.of(envelope))
                    .flatMap(body ->
                            body.name().equals(name + "Response") ? Optional.of(body) : body.at(name + "Response"))
                    .flatMap(response -> response.at("Repliek"));
            return reply.map(MagdaEndpoint::given).orElseGet(() -> new MagdaAnswer.Silence("no reply in it"));
        } catch (SAXException _) {
            return new MagdaAnswer.Silence("unreadable");
        }
    }

    private static MagdaAnswer given(Branch reply) {
        Optional<Branch> answer = reply.at("Antwoorden", "Antwoord");
        List<MagdaException> exceptions = new ArrayList<>();
        Stream.of(reply.at("Uitzonderingen"), answer.flatMap(one -> one.at("Uitzonderingen")))
                .flatMap(Optional::stream)
                .flatMap(list -> list.all("Uitzondering").stream())
                .map(MagdaEndpoint::exception)
                .forEach(exceptions::add);
        Optional<Branch> contents = answer.flatMap(one -> one.at("Inhoud"));
        return contents.isEmpty() && exceptions.isEmpty()
                ? new MagdaAnswer.Silence("neither contents nor exceptions")
                : new MagdaAnswer.Given(contents, exceptions);
    }

    private static MagdaException exception(Branch one) {
        String code = one.text("Identificatie");
        Severity severity = switch (one.text("Type")) {
            case "WAARSCHUWING" -> Severity.WARNING;
            case "INFORMATIE" -> Severity.NOTICE;
            default -> Severity.FAILURE;
        };
        String source = one.at("Annotaties").stream()
                .flatMap(list -> list.all("Annotatie").stream())
                .filter(annotation -> annotation.text("Naam").equals("Bron"))
                .map(annotation -> annotation.text("Waarde"))
                .findFirst()
                .orElse("");
        return new MagdaException(code.matches("\\d{1,9}") ? Integer.parseInt(code) : 0, severity, source);
    }
}
