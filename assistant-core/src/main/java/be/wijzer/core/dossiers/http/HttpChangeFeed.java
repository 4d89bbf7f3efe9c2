package be.wijzer.core.dossiers.http;

import be.wijzer.core.dossiers.Change;
import be.wijzer.core.dossiers.ChangeFeed;
import be.wijzer.core.dossiers.DossierId;
import be.wijzer.core.dossiers.DossierStatus;
import be.wijzer.core.dossiers.DossierStatus.Action;
import be.wijzer.core.dossiers.Mutation;
import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.outside.http.Patience;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `GET {base}/dossierstatusveranderingen?index=&limiet=`, the shape in which towns' dossier systems are known to
/// offer their changes (ops/docs/assumptions.md). An element that can't be read is left out.
public final class HttpChangeFeed implements ChangeFeed {
    private static final Logger log = LoggerFactory.getLogger(HttpChangeFeed.class);
    private static final int LIMIT = 100;
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(20), 16 * 1024 * 1024);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();
    private final Map<MunicipalityId, Source> sources;

    /// @param token sent as bearer; empty for none
    /// @param name the source its dossiers have
    public record Source(URI baseUrl, String token, String name) {}

    public HttpChangeFeed(Map<MunicipalityId, Source> sources) {
        this.sources = Map.copyOf(sources);
    }

    @Override
    public Optional<Batch> from(MunicipalityId municipality, long index) {
        Source source = sources.get(municipality);
        if (source == null) {
            return Optional.empty();
        }
        String base = source.baseUrl().toString().replaceAll("/+$", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(base + "/dossierstatusveranderingen?index=" + index + "&limiet=" + LIMIT))
                .header("Accept", "application/json");
        if (!source.token().isEmpty()) {
            request.header("Authorization", "Bearer " + source.token());
        }
        try {
            Patience.Answer answer = PATIENCE.ask(client, request.build());
            if (answer.status() == 200) {
                return batch(source, JsonMapper.shared().readTree(answer.body()), index);
            }
            log.warn("the dossier system of {} answered {}", municipality, answer.status());
        } catch (IOException | JacksonException broken) {
            log.warn(
                    "the dossier system of {} gave no answer: {}",
                    municipality,
                    broken.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static Optional<Batch> batch(Source source, JsonNode answer, long index) {
        if (!answer.path("nieuweIndex").isIntegralNumber()) {
            return Optional.empty();
        }
        List<Change> changes = new ArrayList<>();
        for (JsonNode element : answer.path("elementen")) {
            change(source, element).ifPresent(changes::add);
        }
        return Optional.of(
                new Batch(changes, Math.max(index, answer.path("nieuweIndex").asLong())));
    }

    private static Optional<Change> change(Source source, JsonNode element) {
        String number = text(element, "dossiernummer");
        if (number.isEmpty() || !element.path("index").isIntegralNumber()) {
            return Optional.empty();
        }
        JsonNode status = element.path("status");
        String detail = text(status, "detail");
        String action = text(status, "actie");
        DossierStatus stands = new DossierStatus(
                text(status, "vlaamseCode"),
                text(status, "vlaamseFase"),
                detail.isEmpty() ? List.of() : List.of(detail),
                DossierReading.moment(text(element, "wijzigingsdatum")),
                new Action(!action.isEmpty(), action),
                Optional.empty());
        Mutation mutation = new Mutation(
                text(element, "dossiernaam"),
                DossierReading.moment(text(element, "wijzigingsdatum")),
                Optional.empty(),
                Optional.of(stands).filter(DossierStatus::saysSomething),
                DossierReading.page(text(element, "doorverwijzingUrl")),
                text(element.path("dossierbeheerder"), "naam"),
                Optional.empty());
        List<NationalNumber> persons = new ArrayList<>();
        for (JsonNode agent : element.path("agenten")) {
            String person = text(agent, "rijksregisternummer").replaceAll("\\D", "");
            if (person.length() == 11) {
                persons.add(new NationalNumber(person));
            }
        }
        return Optional.of(
                new Change(element.path("index").asLong(), new DossierId(source.name(), number), mutation, persons));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("").replaceAll("\\s+", " ").strip();
    }
}
