package be.wijzer.channels.open311;

import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.reports.Reporting;
import be.wijzer.core.store.StoreUnavailable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// `/open311/{municipality}/v2/…`, in JSON or XML by the ending of the address.
final class Open311Api {
    private static final MediaType XML = new MediaType(MediaType.TEXT_XML, StandardCharsets.UTF_8);

    private final Municipalities municipalities;
    private final Map<MunicipalityId, List<String>> keys;
    private final Reporting reporting;
    private final Requests requests;
    private final Scheduler threads;

    /// @param keys that let a program hand in reports and read all of them, by town
    Open311Api(
            Municipalities municipalities,
            Map<MunicipalityId, List<String>> keys,
            Reporting reporting,
            Requests requests,
            Scheduler threads) {
        this.municipalities = municipalities;
        this.keys = Map.copyOf(keys);
        this.reporting = reporting;
        this.requests = requests;
        this.threads = threads;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .route(RequestPredicates.path("/open311/{municipality}/v2/{*resource}"), this::take)
                .build();
    }

    /// What is asked for, without its ending.
    private record Asked(String resource, boolean isXml) {
        static Asked of(ServerRequest request) {
            String path = request.pathVariable("resource");
            boolean isXml = path.endsWith(".xml");
            return new Asked(path.replaceFirst("^/", "").replaceFirst("\\.(?:xml|json)$", ""), isXml);
        }

        boolean isOne(String kind) {
            return resource.startsWith(kind + "/");
        }

        String id() {
            return resource.substring(resource.indexOf('/') + 1);
        }
    }

    private Mono<ServerResponse> take(ServerRequest request) {
        Asked asked = Asked.of(request);
        Mono<MultiValueMap<String, String>> parameters =
                request.method() == HttpMethod.POST ? request.formData() : Mono.just(request.queryParams());
        return parameters
                .onErrorMap(_ -> new Refusal(400, "the form can't be read"))
                .flatMap(given -> work(() -> answer(request, asked, given.toSingleValueMap())))
                .flatMap(listing -> said(asked, request.method() == HttpMethod.POST ? 201 : 200, listing))
                .onErrorResume(
                        Refusal.class,
                        refusal ->
                                said(asked, refusal.status(), Listing.refusal(refusal.status(), refusal.description())))
                .onErrorResume(
                        StoreUnavailable.class,
                        _ -> said(asked, 503, Listing.refusal(503, "nothing can be saved or read just now")));
    }

    private Listing answer(ServerRequest request, Asked asked, Map<String, String> given) {
        MunicipalityId town = municipalities
                .find(request.pathVariable("municipality"))
                .map(Municipality::id)
                .filter(id -> !reporting.isElsewhere(id))
                .orElseThrow(() -> new Refusal(404, "jurisdiction_id was not found"));
        boolean full = hasKey(town, given.getOrDefault("api_key", ""));
        if (request.method() == HttpMethod.POST) {
            return posted(town, asked, given, full);
        }
        if (request.method() != HttpMethod.GET) {
            throw new Refusal(405, "only GET and POST are known here");
        }
        URI address = request.uri();
        String origin = address.getScheme() + "://" + address.getAuthority();
        return switch (asked.resource()) {
            case "services" -> requests.services();
            case "requests" -> requests.list(town, given, full, origin);
            case String _ when asked.isOne("services") -> requests.definition(asked.id());
            case String _ when asked.isOne("requests") -> requests.one(town, asked.id(), full, origin);
            case String _ -> throw new Refusal(404, "there is nothing at this address");
        };
    }

    private Listing posted(MunicipalityId town, Asked asked, Map<String, String> form, boolean hasKey) {
        if (!asked.resource().equals("requests")) {
            throw new Refusal(404, "there is nothing at this address");
        }
        if (!hasKey) {
            throw new Refusal(403, form.containsKey("api_key") ? "api_key is not valid" : "api_key was not provided");
        }
        return requests.file(town, form);
    }

    private boolean hasKey(MunicipalityId town, String given) {
        byte[] bytes = given.getBytes(StandardCharsets.UTF_8);
        return !given.isBlank()
                && keys.getOrDefault(town, List.of()).stream()
                        .anyMatch(key -> MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), bytes));
    }

    private static Mono<ServerResponse> said(Asked asked, int status, Listing listing) {
        return ServerResponse.status(status)
                .header("Cache-Control", "no-store")
                .contentType(asked.isXml() ? XML : MediaType.APPLICATION_JSON)
                .bodyValue(asked.isXml() ? listing.xml() : listing.json());
    }

    private <T> Mono<T> work(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(threads);
    }
}
