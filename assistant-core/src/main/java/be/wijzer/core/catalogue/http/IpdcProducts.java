package be.wijzer.core.catalogue.http;

import be.wijzer.core.catalogue.Product;
import be.wijzer.core.catalogue.ProductSource;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.outside.http.Patience;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a town's products from IPDC, page after page of linked data: a collection (`member`, `view.next`) or an event
/// stream of versions (`member`, `view.relation[].node`), of which the latest of each product counts. A reading is
/// whole or it isn't one.
public final class IpdcProducts implements ProductSource {
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final int MOST_PAGES = 2_000;
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(30), 16 * 1024 * 1024);
    private static final long LONGEST_PAUSE = 60;

    private final Map<MunicipalityId, IpdcSource> sources;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public IpdcProducts(Map<MunicipalityId, IpdcSource> sources, Clock clock) {
        this.sources = Map.copyOf(sources);
        this.clock = clock;
    }

    @Override
    public Answer read(MunicipalityId municipality) {
        IpdcSource source = sources.get(municipality);
        if (source == null) {
            return new Answer.Unreadable("it has no IPDC");
        }
        try {
            return taken(versions(source), source);
        } catch (IOException | JacksonException broken) {
            return new Answer.Unreadable(broken.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Unreadable("interrupted");
        }
    }

    private Answer taken(Map<String, IpdcProduct> versions, IpdcSource source) {
        List<Product> products = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int leftOut = 0;
        for (IpdcProduct version : versions.values()) {
            if (!version.isOffered(clock.instant())) {
                continue;
            }
            Optional<Product> product = version.product().filter(each -> ids.add(each.id()));
            product.ifPresent(products::add);
            leftOut += product.isPresent() ? 0 : 1;
        }
        return new Answer.Read(List.copyOf(products), leftOut);
    }

    /// The latest version of each product, in the order of the feed.
    private Map<String, IpdcProduct> versions(IpdcSource source) throws IOException, InterruptedException {
        Map<String, IpdcProduct> latest = new LinkedHashMap<>();
        Set<URI> seen = new HashSet<>();
        String base = source.baseUrl().toString().replaceAll("/+$", "");
        Optional<URI> next = Optional.of(URI.create(base + source.feed()));
        while (next.isPresent() && seen.add(next.get())) {
            if (seen.size() > MOST_PAGES) {
                throw new IOException("more than " + MOST_PAGES + " pages");
            }
            JsonNode page = page(next.get(), source);
            JsonNode members = page.has("member") ? page.path("member") : page.path("hydra:member");
            if (!members.isArray()) {
                throw new IOException("a page without members: " + next.get());
            }
            for (JsonNode member : members) {
                IpdcProduct version = new IpdcProduct(member, source);
                latest.merge(
                        version.identity(),
                        version,
                        (known, other) -> other.version().isBefore(known.version()) ? known : other);
            }
            next = next(page, next.get());
        }
        return latest;
    }

    private JsonNode page(URI address, IpdcSource source) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "application/ld+json")
                .header("x-api-key", source.apiKey())
                .build();
        Patience.Answer answer = PATIENCE.ask(client, request);
        if (answer.status() == 429) {
            long pause = answer.headers().firstValueAsLong("Retry-After").orElse(LONGEST_PAUSE);
            if (pause > LONGEST_PAUSE) {
                throw new IOException("too much was asked for; again in " + pause + " s");
            }
            Thread.sleep(Duration.ofSeconds(pause));
            answer = PATIENCE.ask(client, request);
        }
        if (answer.status() != 200) {
            throw new IOException("answer " + answer.status() + " with " + answer.body().length + " bytes");
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    /// The key goes nowhere but where the town's configuration sends it.
    private static Optional<URI> next(JsonNode page, URI from) throws IOException {
        JsonNode view = page.has("view") ? page.path("view") : page.path("hydra:view");
        String link = view.has("next") ? text(view.path("next")) : text(view.path("hydra:next"));
        for (JsonNode relation : view.path("relation")) {
            if (link.isEmpty() && text(relation.path("@type")).endsWith("GreaterThanOrEqualToRelation")) {
                link = text(relation.path("node"));
            }
        }
        if (link.isEmpty()) {
            return Optional.empty();
        }
        URI next;
        try {
            next = from.resolve(link);
        } catch (IllegalArgumentException _) {
            throw new IOException("the next page has no address: " + link);
        }
        if (!from.getScheme().equals(next.getScheme()) || !from.getAuthority().equals(next.getAuthority())) {
            throw new IOException("the next page is elsewhere: " + next);
        }
        return Optional.of(next);
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.asString() : node.path("@id").asString("");
    }
}
