package be.wijzer.channels.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.wijzer.channels.website.Browser;
import be.wijzer.core.catalogue.AddedExample;
import be.wijzer.core.catalogue.Editions;
import be.wijzer.core.insight.Asked;
import be.wijzer.core.insight.Clustering;
import be.wijzer.core.insight.Clusters;
import be.wijzer.core.insight.Event;
import be.wijzer.core.insight.PageUpdate;
import be.wijzer.core.insight.PageUpdates;
import be.wijzer.core.insight.Report;
import be.wijzer.core.insight.mongo.MongoEvents;
import be.wijzer.core.insight.mongo.MongoFolding;
import be.wijzer.core.store.mongo.Collections;
import be.wijzer.core.testkit.Town;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.reactive.function.BodyInserters;

@SpringBootTest(classes = DeskTown.class, properties = "wijzer.desk.issuer=http://localhost:9/oidc")
class ReportPagesTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Collections collections;

    @Autowired
    private Asked asked;

    @Autowired
    private Clusters clusters;

    @Autowired
    private Editions editions;

    @Autowired
    private PageUpdates updates;

    @Autowired
    private Report report;

    private StaffClient staff;

    @BeforeEach
    void prepare() {
        staff = StaffClient.of(context);
        List<Event> events = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            String decision = n % 4 == 0 ? "unknown" : "answered";
            String question = n % 4 == 0 ? "waar kan ik mijn =fiets laten graveren?" : "wat kost een reispas?";
            events.add(event(n, "question", Map.of("decision", decision, "question", question)));
        }
        for (int n = 40; n < 46; n++) {
            String useful = n < 45 ? "no" : "yes";
            events.add(event(n, "feedback", Map.of("useful", useful, "question", "wat kost een reispas?")));
        }
        count(events);
        clusters.keep(
                Town.ID,
                new Clustering(Optional.empty())
                        .of(
                                asked.latest(
                                        Town.ID,
                                        Asked.View.decided("unknown"),
                                        DeskTown.NOW.minusSeconds(9_999_999),
                                        99),
                                DeskTown.NOW));
    }

    private void count(List<Event> events) {
        new MongoEvents(collections).note(events);
        MongoFolding folding = new MongoFolding(collections, Clock.systemUTC());
        while (folding.isBehind()) {
            folding.fold();
        }
    }

    private static Event event(int n, String name, Map<String, String> facts) {
        Map<String, String> all = new java.util.HashMap<>(facts);
        all.putAll(Map.of("language", "nl", "product", "reispas", "score", "0.5", "catalogue", "1"));
        return new Event(
                "c" + n + "/t/0",
                name,
                Town.ID.value(),
                n % 2 == 0 ? "website" : "phone",
                "c" + n,
                DeskTown.NOW.minusSeconds(n * 3000L),
                all);
    }

    @Test
    void tellsWhatIsAnsweredAndWhatIsNot() {
        assertThat(staff.page("/desk/report"))
                .contains("Rapport van Voorbeeldstad", "75 %", "17 %", "Telefoon", "november 2026");
        assertThat(staff.page("/desk/report/products")).contains("Reispas", "6 oordelen");
        assertThat(staff.page("/desk/report/questions"))
                .contains("waar kan ik mijn =fiets laten graveren?", "10 keer gevraagd");
        assertThat(staff.page("/desk/report/rising")).contains("40 keer");
        assertThat(staff.page("/desk/report/products/reispas"))
                .contains("Waarbij het antwoord niet hielp", "Niet nuttig");
    }

    @Test
    void tellsAJudgementAndItsReasonOnOneLine() {
        Event judgement = event(44, "feedback", Map.of("question", "wat kost een reispas?"));
        Map<String, String> facts = new java.util.HashMap<>(judgement.facts());
        facts.put("reason", "unclear");
        count(List.of(new Event(
                "c44/t/1",
                "feedback_reason",
                judgement.municipality(),
                judgement.channel(),
                judgement.conversation(),
                judgement.at().plusSeconds(20),
                facts)));
        String page = staff.page("/desk/report/products/reispas");
        assertThat(page).containsOnlyOnce("Onduidelijk");
        assertThat(page.split("Niet nuttig", -1)).as("four others of five").hasSize(5);
    }

    @Test
    void givesTheSameFiguresAsAFile() {
        String months = staff.page("/desk/report/months.csv");
        assertThat(months)
                .startsWith(
                        "\uFEFFMaand;Vragen;Beantwoord;Twijfel;Onbekend;Buiten bereik;% beantwoord;Nuttig;Niet nuttig\r\n")
                .contains("november 2026;40;30;0;10;0;75 %;1;5\r\n");
        assertThat(staff.page("/desk/report/products.csv")).contains("reispas;Reispas;40;75 %;17 %;6;");
        staff.as("admin")
                .get()
                .uri("/desk/report/nothing.csv")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void runsNoFormulaAndBreaksNoLine() {
        CsvTable table = new CsvTable(
                List.of("a"), List.of(List.of("=1+1"), List.of("een;twee"), List.of("hij zei \"ja\""), List.of(-3)));
        assertThat(table.text()).isEqualTo("\uFEFFa\r\n'=1+1\r\n\"een;twee\"\r\n\"hij zei \"\"ja\"\"\"\r\n-3\r\n");
    }

    @Test
    void marksAPageAsRepairedOnceAndShowsWhatItWasBefore() {
        Map<String, String> form = Map.of("product", "reispas", "note", "prijs vermeld", "id", "11111111-aaaa");
        assertThat(staff.post("/desk/report/updates", form)).hasPath("/desk/report/updates");
        staff.post("/desk/report/updates", form);
        assertThat(updates.since(Town.ID, DeskTown.NOW.minusSeconds(60)))
                .singleElement()
                .satisfies(update -> assertThat(update.before().asked()).isPositive());
        assertThat(staff.page("/desk/report/updates")).contains("prijs vermeld", "50 %", "nog niet bekend");
        PageUpdate earlier =
                updates.since(Town.ID, DeskTown.NOW.minusSeconds(60)).getFirst();
        updates.save(new PageUpdate(
                "22222222",
                Town.ID,
                "reispas",
                "Reispas",
                DeskTown.NOW.minus(Duration.ofDays(2)),
                "els",
                "eerder",
                earlier.before(),
                Optional.empty()));
        report.followUp(Town.ID);
        assertThat(updates.since(Town.ID, DeskTown.NOW.minus(Duration.ofDays(3)))
                        .getLast()
                        .after())
                .hasValueSatisfying(after -> assertThat(after.asked()).isPositive());
    }

    @Test
    void addsAnExampleThatIsLiveOncePublished() {
        staff.post(
                "/desk/report/examples",
                Map.of(
                        "question",
                        "wat kost een pas voor Jan Peeters?",
                        "target",
                        "product/reispas",
                        "language",
                        "nl"));
        staff.post("/desk/report/examples", Map.of("question", "ik wil de feestzaal", "target", "intent/book_room"));
        assertThat(editions.of(Town.ID).published()).isEmpty();
        assertThat(editions.of(Town.ID).drafts())
                .extracting(AddedExample::question, AddedExample::answer)
                .contains(org.assertj.core.groups.Tuple.tuple("wat kost een pas voor [naam]?", "25 euro."));
        assertThat(staff.page("/desk/report/examples")).contains("Bedoeling: Een zaal reserveren", "Pagina: reispas");
        staff.post("/desk/report/examples/publish", Map.of());
        assertThat(editions.of(Town.ID).published()).hasSize(2);
        assertThat(editions.of(Town.ID).number()).isEqualTo(1);
        editions.of(Town.ID)
                .published()
                .forEach(example -> staff.post("/desk/report/examples/remove", Map.of("example", example.id())));
        assertThat(editions.of(Town.ID).published()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"product/nergens", "intent/nergens", "reispas"})
    void refusesAnExampleOfNothing(String target) {
        staff.as("communication")
                .post()
                .uri("/desk/report/examples")
                .body(BodyInserters.fromFormData("question", "wat?").with("target", target))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private String rerun(String text) {
        String address = String.valueOf(staff.as("communication")
                .post()
                .uri("/desk/report/reruns")
                .bodyValue(text)
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation());
        await().until(() -> !staff.page(address).contains("data-wait"));
        return address;
    }

    @Test
    void showsWhatAChangedCatalogueDoesBeforeItIsPublished() {
        assertThat(staff.page(rerun("reispas\ngraveren"))).contains("Wordt beter", "10 keer gesteld", "graveren");
        assertThat(staff.page(rerun("niets"))).contains("Wordt slechter", "30 keer gesteld");
        assertThat(staff.page(rerun("!"))).contains("geen bruikbare catalogus", "regel 1");
        String address = rerun("reispas\ngraveren");
        staff.post(address.replace("?town", "/publish?town"), Map.of());
        assertThat(editions.of(Town.ID).catalogue()).contains("reispas\ngraveren");
        staff.post("/desk/report/catalogue/withdraw", Map.of());
        assertThat(editions.of(Town.ID).catalogue()).isEmpty();
    }

    @Test
    void saysWhyTheCatalogueInForceCantBeRead() {
        assertThat(staff.page("/desk/report/catalogue"))
                .contains("kan de catalogus hieronder niet lezen", "regel 3: het veld &#39;title&#39; ontbreekt.");
    }

    @Test
    void nothingStandsInTheWayOfAnyone() {
        List<String> addresses = new ArrayList<>(StaffClient.REPORT_PAGES);
        addresses.add(rerun("graveren"));
        clusters.of(Town.ID).orElseThrow().clusters().stream()
                .map(cluster -> "/desk/report/questions/" + cluster.key())
                .forEach(addresses::add);
        try (Browser browser = Browser.start()) {
            Page page = browser.chromium().newPage();
            List<String> complaints = new ArrayList<>();
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.route("**/*", this::served);
            for (String address : addresses) {
                page.navigate("http://desk.test" + address);
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .extracting(rule -> address + " " + rule.getId() + ": " + rule.getNodes())
                        .isEmpty();
            }
            page.navigate("http://desk.test/desk/report");
            page.locator("canvas").first().waitFor();
            assertThat(page.locator("canvas").count()).isEqualTo(3);
            assertThat(complaints).isEmpty();
        }
    }

    /// Gives the browser what the assistant gives somebody of the team.
    private void served(Route route) {
        URI address = URI.create(route.request().url());
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        EntityExchangeResult<byte[]> result = staff.as("communication")
                .get()
                .uri(URI.create(address.getRawPath() + query))
                .exchange()
                .expectBody()
                .returnResult();
        Map<String, String> headers = new java.util.HashMap<>();
        result.getResponseHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        byte[] body = result.getResponseBodyContent();
        route.fulfill(new Route.FulfillOptions()
                .setStatus(result.getStatus().value())
                .setHeaders(headers)
                .setBodyBytes(body == null ? new byte[0] : body));
    }
}
