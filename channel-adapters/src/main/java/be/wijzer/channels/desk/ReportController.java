package be.wijzer.channels.desk;

import be.wijzer.core.insight.Clusters;
import be.wijzer.core.insight.Decision;
import be.wijzer.core.insight.ProductFigures;
import be.wijzer.core.insight.Report;
import be.wijzer.core.insight.Share;
import be.wijzer.core.insight.Tally;
import be.wijzer.core.municipality.MunicipalityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/// The figures: how much was answered, which products do poorly, and what is asked more than usual.
@Controller
class ReportController {
    private static final List<String> ANSWERS = List.of(
            "Vragen", "Beantwoord", "Twijfel", "Onbekend", "Buiten bereik", "% beantwoord", "Nuttig", "Niet nuttig");
    private static final List<String> PRODUCTS = List.of(
            "Pagina",
            "Titel",
            "Vragen",
            "% beantwoord",
            "% nuttig",
            "Oordelen",
            "Klopt niet",
            "Onduidelijk",
            "Niet mijn vraag",
            "Deze week",
            "Per week ervoor");

    private final ReportDesk desk;
    private final Report report;
    private final Clusters clusters;

    ReportController(ReportDesk desk, Report report, Clusters clusters) {
        this.desk = desk;
        this.report = report;
        this.clusters = clusters;
    }

    /// One line of a table about answers.
    record Row(
            String name,
            long questions,
            long answered,
            long unsure,
            long unknown,
            long foreign,
            Share share,
            long useful,
            long useless) {
        static Row of(String name, Tally tally) {
            return new Row(
                    name,
                    tally.count("question"),
                    tally.count("question", "", "", Decision.ANSWERED),
                    tally.count("question", "", "", Decision.UNSURE),
                    tally.count("question", "", "", Decision.UNKNOWN),
                    tally.count("question", "", "", Decision.OUT_OF_SCOPE),
                    Share.answered(tally),
                    tally.count("useful", "", "", "yes"),
                    tally.count("useful", "", "", "no"));
        }

        List<Object> cells() {
            return List.of(name, questions, answered, unsure, unknown, foreign, share.percent(), useful, useless);
        }
    }

    /// A table with the chart that is drawn of it.
    record Section(String key, String title, String head, List<Row> rows) {}

    @GetMapping("/desk/report")
    Mono<String> overview(
            @AuthenticationPrincipal OidcUser user, @RequestParam(defaultValue = "") String town, Model model) {
        return desk.page(user, town, model, (looking, page) -> {
            MunicipalityId id = looking.town().id();
            Tally week = report.week(id, 0);
            page.addAttribute("here", "overview");
            page.addAttribute("week", Row.of("", week));
            page.addAttribute("before", Row.of("", report.week(id, 1)));
            page.addAttribute("useful", Share.useful(week));
            page.addAttribute("sections", sections(id));
            return "desk/report/overview";
        });
    }

    @GetMapping("/desk/report/{table}.csv")
    Mono<ResponseEntity<byte[]>> csv(
            @AuthenticationPrincipal OidcUser user,
            @PathVariable String table,
            @RequestParam(defaultValue = "") String town) {
        return desk.about(
                user,
                town,
                looking -> table(looking.town().id(), table)
                        .download("wijzer-" + looking.town().id() + "-" + table));
    }

    private CsvTable table(MunicipalityId town, String table) {
        if (table.equals("products")) {
            return new CsvTable(
                    PRODUCTS, report.products(town).stream().map(this::cells).toList());
        }
        Section section = sections(town).stream()
                .filter(one -> one.key().equals(table))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<String> heads = new ArrayList<>(List.of(section.head()));
        heads.addAll(ANSWERS);
        return new CsvTable(heads, section.rows().stream().map(Row::cells).toList());
    }

    private List<Object> cells(ProductFigures product) {
        return List.of(
                product.id(),
                product.title(),
                product.asked(),
                product.answered().percent(),
                product.useful().percent(),
                product.useful().whole(),
                product.wrong(),
                product.unclear(),
                product.notTheirs(),
                product.thisWeek(),
                desk.decimal(product.perWeekBefore()));
    }

    private List<Section> sections(MunicipalityId town) {
        List<Row> months = new ArrayList<>();
        report.months(town).forEach((month, tally) -> months.add(Row.of(desk.month(month), tally)));
        Tally recent = report.recent(town);
        return List.of(
                new Section("months", "Per maand", "Maand", months),
                new Section("channels", "Per kanaal, laatste vier weken", "Kanaal", rows(recent, 0, desk::channel)),
                new Section("languages", "Per taal, laatste vier weken", "Taal", rows(recent, 1, desk::language)));
    }

    private static List<Row> rows(Tally tally, int place, UnaryOperator<String> name) {
        Map<String, Tally> questions = tally.by("question", place);
        Map<String, Tally> useful = tally.by("useful", place);
        return questions.entrySet().stream()
                .map(entry -> Row.of(
                        name.apply(entry.getKey()),
                        entry.getValue().plus(useful.getOrDefault(entry.getKey(), Tally.empty()))))
                .sorted(java.util.Comparator.comparingLong(Row::questions).reversed())
                .toList();
    }

    @GetMapping("/desk/report/products")
    Mono<String> products(
            @AuthenticationPrincipal OidcUser user, @RequestParam(defaultValue = "") String town, Model model) {
        return desk.page(user, town, model, (looking, page) -> {
            List<ProductFigures> products = report.products(looking.town().id());
            page.addAttribute("here", "products");
            page.addAttribute("products", products);
            page.addAttribute(
                    "poor", products.stream().filter(ProductFigures::isPoor).toList());
            return "desk/report/products";
        });
    }

    @GetMapping("/desk/report/rising")
    Mono<String> rising(
            @AuthenticationPrincipal OidcUser user, @RequestParam(defaultValue = "") String town, Model model) {
        return desk.page(user, town, model, (looking, page) -> {
            MunicipalityId id = looking.town().id();
            page.addAttribute("here", "rising");
            page.addAttribute(
                    "products",
                    report.products(id).stream()
                            .filter(ProductFigures::isRising)
                            .toList());
            page.addAttribute(
                    "clusters",
                    clusters.of(id).map(Clusters.Kept::clusters).orElseGet(List::of).stream()
                            .filter(Clusters.Cluster::isRising)
                            .toList());
            return "desk/report/rising";
        });
    }
}
