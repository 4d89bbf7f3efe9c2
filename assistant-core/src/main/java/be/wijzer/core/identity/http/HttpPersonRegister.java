package be.wijzer.core.identity.http;

import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.identity.PersonRegister;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.outside.http.Patience;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/// The register over MAGDA's `GeefPersoon`, each town under its own name.
public final class HttpPersonRegister implements PersonRegister {
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(5), 1024 * 1024);

    private final Map<MunicipalityId, Access> towns;
    private final Clock clock;

    public HttpPersonRegister(Map<MunicipalityId, Access> towns, Clock clock) {
        this.towns = Map.copyOf(towns);
        this.clock = clock;
    }

    /// A town's access.
    ///
    /// @param sender the identification MAGDA knows the town by
    /// @param capacity its `Hoedanigheid`
    /// @param client with the town's certificate, where MAGDA asks for one
    public record Access(URI url, String sender, String capacity, HttpClient client) {}

    @Override
    public Answer person(MunicipalityId municipality, NationalNumber number) {
        Access access = towns.get(municipality);
        if (access == null) {
            return new Answer.Unavailable("the town has no access");
        }
        HttpRequest request = HttpRequest.newBuilder(access.url())
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(BodyPublishers.ofString(
                        GeefPersoon.question(number, access.sender(), access.capacity(), clock.instant())))
                .build();
        try {
            Patience.Answer answer = PATIENCE.ask(access.client(), request);
            return answer.status() == 200
                    ? GeefPersoon.answer(new String(answer.body(), StandardCharsets.UTF_8))
                    : new Answer.Unavailable("it answers with status " + answer.status());
        } catch (IOException unreachable) {
            return new Answer.Unavailable(unreachable.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Unavailable("interrupted");
        }
    }
}
