package be.wijzer.channels.open311;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.reports.Address;
import be.wijzer.core.reports.Area;
import be.wijzer.core.reports.Areas;
import be.wijzer.core.reports.Categories;
import be.wijzer.core.reports.Contact;
import be.wijzer.core.reports.Follower;
import be.wijzer.core.reports.Geocoder;
import be.wijzer.core.reports.NewReport;
import be.wijzer.core.reports.Passage;
import be.wijzer.core.reports.Point;
import be.wijzer.core.reports.Report;
import be.wijzer.core.reports.ReportSystem.Answer;
import be.wijzer.core.reports.ReportSystem.Handed;
import be.wijzer.core.reports.Reporting;
import be.wijzer.core.reports.Reports;
import be.wijzer.core.reports.Status;
import be.wijzer.core.reports.Where;
import be.wijzer.core.reports.http.Open311Account;
import be.wijzer.core.reports.http.Open311System;
import be.wijzer.core.reports.mongo.MongoReports;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.MovedClock;
import be.wijzer.core.testkit.Town;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunctions;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;

/// Our endpoint, and the adapter to a town's system that speaks to it.
class Open311ApiTests {
    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final MemoryStore store = new MemoryStore();
    private final Reports reports = new MongoReports(store.collections(), _ -> Duration.ofDays(365));
    private final Reporting reporting = new Reporting(reports, Map.of(), clock);
    private DisposableServer server;
    private WebTestClient client;

    @BeforeEach
    void start() {
        Area area = new Area(Optional.of(new Area.Box(51, 3, 52, 4)), List.of())
                .with(new Area.Register(new TwoHouses(), "Voorbeeldstad"));
        Areas areas = new Areas(Map.of(Town.ID, area));
        Open311Api api = new Open311Api(
                new Municipalities(List.of(Town.VOORBEELDSTAD)),
                Map.of(Town.ID, List.of("key")),
                reporting,
                new Requests(reporting, reports, Categories.shipped(), areas, clock),
                Schedulers.boundedElastic());
        server = reactor.netty.http.server.HttpServer.create()
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(api.routes())))
                .bindNow();
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + server.port() + "/open311/voorbeeldstad/v2")
                .build();
    }

    @AfterEach
    void stop() {
        server.disposeNow();
        store.close();
    }

    @Test
    void listsItsServicesInBothForms() {
        client.get()
                .uri("/services.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[0].service_code")
                .isEqualTo("street_light")
                .jsonPath("$[0].metadata")
                .isEqualTo("false");
        client.get()
                .uri("/services.xml")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_XML)
                .expectBody()
                .xpath("/services/service[1]/service_code")
                .isEqualTo("street_light");
    }

    @Test
    void takesARequestAndShowsItsWordsOnlyToWhoHasAKey() {
        String id = filed();
        client.get()
                .uri("/requests/{id}.json?api_key=key", id)
                .exchange()
                .expectBody()
                .jsonPath("$[0].description")
                .isEqualTo("put & gat <groot>")
                .jsonPath("$[0].status")
                .isEqualTo("open");
        client.get()
                .uri("/requests/{id}.xml?api_key=key", id)
                .exchange()
                .expectBody()
                .xpath("/service_requests/request/description")
                .isEqualTo("put & gat <groot>");
        client.get()
                .uri("/requests.json?status=open&service_code=road_surface")
                .exchange()
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(1)
                .jsonPath("$[0].description")
                .isEqualTo("");
    }

    @Test
    void refusesInTheShapeOfOpen311() {
        refused("/requests/M-1111-1111.json", 404);
        refused("/requests.json?status=maybe", 400);
        refused("/requests.json?start_date=yesterday", 400);
        refused("/nothing.json", 404);
        client.get()
                .uri("http://localhost:" + server.port() + "/open311/elders/v2/services.xml")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .xpath("/errors/error/code")
                .isEqualTo("404");
        posted(Map.of("service_code", "road_surface", "lat", "51.05", "long", "3.7"), 403);
        posted(Map.of("api_key", "other", "service_code", "road_surface", "lat", "51.05", "long", "3.7"), 403);
        posted(Map.of("api_key", "key", "service_code", "nonsense", "lat", "51.05", "long", "3.7"), 404);
        posted(Map.of("api_key", "key", "service_code", "road_surface"), 400);
        posted(Map.of("api_key", "key", "service_code", "road_surface", "lat", "40", "long", "3.7"), 400);
    }

    @Test
    void findsThePointOfAnAddressAndTheAddressOfAPoint() {
        post(Map.of("api_key", "key", "service_code", "road_surface", "address_string", "Kerkstraat 14"))
                .expectStatus()
                .isCreated();
        post(Map.of("api_key", "key", "service_code", "tree", "lat", "51.0501", "long", "3.7201"))
                .expectStatus()
                .isCreated();
        shown("road_surface", "Kerkstraat 14", 51.05);
        shown("tree", "Kerkstraat 14, 9000 Voorbeeldstad", 51.0501);
        posted(Map.of("api_key", "key", "service_code", "tree", "address_string", "Veldstraat 12"), 400);
    }

    private void shown(String code, String address, double latitude) {
        client.get()
                .uri("/requests.json?service_code=" + code)
                .exchange()
                .expectBody()
                .jsonPath("$[0].address")
                .isEqualTo(address)
                .jsonPath("$[0].lat")
                .isEqualTo(latitude);
    }

    /// A register that has one house, and one in another town.
    private static final class TwoHouses implements Geocoder {
        private static final Address HOUSE =
                new Address("Kerkstraat", Optional.of("14"), "9000", "Voorbeeldstad", new Point(51.05, 3.72));
        private static final Address ELSEWHERE =
                new Address("Veldstraat", Optional.of("12"), "8000", "Elders", new Point(51.2, 3.2));

        @Override
        public Answer find(String words) {
            return new Answer.Known(words.contains("Kerkstraat") ? List.of(HOUSE) : List.of(ELSEWHERE));
        }

        @Override
        public Answer around(Point point) {
            return new Answer.Known(point.metersTo(HOUSE.point()) < 1_000 ? List.of(HOUSE) : List.of());
        }
    }

    @Test
    void isSpokenToByOurOwnAdapter() {
        Open311System system = new Open311System(
                new Open311Account(
                        URI.create("http://localhost:" + server.port() + "/open311/voorbeeldstad/v2"),
                        Optional.of("voorbeeldstad"),
                        "key",
                        Map.of()),
                URI.create("https://chat.voorbeeldstad.example/"),
                Duration.ofSeconds(2));
        Report report = new Reporting(reports, Map.of(), clock).file(report());
        assertThat(system.lookUp(report)).isEqualTo(new Answer.Known(List.of()));
        assertThat(system.open("street_light")).isInstanceOfSatisfying(Answer.Known.class, known -> {
            assertThat(known.reports()).hasSize(1);
            assertThat(known.reports().getFirst().where().point()).contains(new Point(51.05, 3.72));
            assertThat(known.reports().getFirst().isOpen()).isTrue();
        });
        Handed handed = system.hand(report);
        assertThat(handed).isInstanceOf(Handed.Taken.class);
        String id = ((Handed.Taken) handed).id();
        reporting.handle(Town.ID, id, Status.DONE, "ann", Optional.of("Hersteld."));
        assertThat(system.ask(List.of(id))).isInstanceOfSatisfying(Answer.Known.class, known -> {
            assertThat(known.reports()).hasSize(1);
            assertThat(known.reports().getFirst().status()).contains(Status.DONE);
            assertThat(known.reports().getFirst().note()).contains("Hersteld.");
        });
    }

    @Test
    void takesNoAnswerOrNonsenseForNoAnswerAndARefusalForOne() throws Exception {
        HttpServer nonsense = HttpServer.create(new InetSocketAddress(0), 0);
        int[] status = {200};
        String[] body = {"<html>"};
        List<String> heard = new ArrayList<>();
        nonsense.createContext("/", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = body[0].getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status[0], bytes.length);
            boolean isHalf = body[0].startsWith("half");
            exchange.getResponseBody().write(bytes, 0, isHalf ? 2 : bytes.length);
            exchange.getResponseBody().flush();
            if (!isHalf) {
                exchange.close();
            }
        });
        nonsense.start();
        Open311System system = new Open311System(
                new Open311Account(
                        URI.create("http://localhost:" + nonsense.getAddress().getPort()),
                        Optional.empty(),
                        "key",
                        Map.of()),
                URI.create("https://chat.voorbeeldstad.example/"),
                Duration.ofSeconds(2));
        Report report = reporting.file(report());
        assertThat(system.hand(report)).isEqualTo(new Handed.NoAnswer());
        assertThat(system.ask(List.of("1"))).isEqualTo(new Answer.NoAnswer());
        status[0] = 500;
        body[0] = "[]";
        assertThat(system.hand(report)).isEqualTo(new Handed.NoAnswer());
        assertThat(system.open("tree")).isEqualTo(new Answer.NoAnswer());
        status[0] = 200;
        assertThat(system.hand(report)).isEqualTo(new Handed.NoAnswer());
        status[0] = 400;
        body[0] = "[{\"code\":400,\"description\":\"no such service_code\"}]";
        assertThat(system.hand(report)).isEqualTo(new Handed.Refused("400"));
        status[0] = 201;
        body[0] = "[{\"token\":\"t-1\"}]";
        assertThat(system.hand(report)).isEqualTo(new Handed.Promised("t-1"));
        assertThat(URLDecoder.decode(heard.getLast(), StandardCharsets.UTF_8))
                .contains("media_url=https://chat.voorbeeldstad.example/files/p1")
                .contains("Foto: https://chat.voorbeeldstad.example/files/p2\n");
        body[0] = "half an answer, and then nothing more";
        assertThat(system.hand(report)).isEqualTo(new Handed.NoAnswer());
        nonsense.stop(0);
        assertThat(system.hand(report)).isEqualTo(new Handed.NoAnswer());
        assertThat(report.passage()).isEqualTo(new Passage.Here());
    }

    private static NewReport report() {
        return new NewReport(
                "k1",
                Town.ID,
                "street_light",
                "de lamp brandt niet",
                new Where("Kerkstraat", Optional.of(new Point(51.05, 3.72))),
                Optional.empty(),
                List.of("p1", "p2"),
                Contact.none(),
                "website",
                Optional.of(new Follower(new ConversationId("c1"), List.of("one"))));
    }

    private String filed() {
        return (String) ((Map<?, ?>) post(Map.of(
                                "api_key", "key",
                                "service_code", "road_surface",
                                "lat", "51.05",
                                "long", "3.7",
                                "description", "put & gat <groot>"))
                        .expectStatus()
                        .isCreated()
                        .expectBody(List.class)
                        .returnResult()
                        .getResponseBody()
                        .getFirst())
                .get("service_request_id");
    }

    private void posted(Map<String, String> form, int status) {
        post(form)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$[0].code")
                .isEqualTo(status)
                .jsonPath("$[0].description")
                .isNotEmpty();
    }

    private WebTestClient.ResponseSpec post(Map<String, String> form) {
        var body = new org.springframework.util.LinkedMultiValueMap<String, String>();
        form.forEach(body::add);
        return client.post()
                .uri("/requests.json")
                .body(BodyInserters.fromFormData(body))
                .exchange();
    }

    private void refused(String path, int status) {
        client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$[0].code")
                .isEqualTo(status);
    }
}
