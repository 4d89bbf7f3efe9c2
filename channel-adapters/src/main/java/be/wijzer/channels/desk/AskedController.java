package be.wijzer.channels.desk;

import be.wijzer.core.catalogue.Catalogues;
import be.wijzer.core.insight.Asked;
import be.wijzer.core.insight.AskedQuestion;
import be.wijzer.core.insight.Clusters;
import be.wijzer.core.insight.Decision;
import be.wijzer.core.insight.Judgements;
import be.wijzer.core.insight.ProductFigures;
import be.wijzer.core.insight.Report;
import be.wijzer.core.municipality.MunicipalityId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/// The questions themselves, anonymised: without a good answer in groups, and about one product.
@Controller
class AskedController {
    private static final Duration BACK = Duration.ofDays(60);
    private static final int SHOWN = 60;

    private final ReportDesk desk;
    private final Report report;
    private final Asked asked;
    private final Clusters clusters;
    private final Catalogues catalogues;
    private final Clock clock;

    AskedController(
            ReportDesk desk, Report report, Asked asked, Clusters clusters, Catalogues catalogues, Clock clock) {
        this.desk = desk;
        this.report = report;
        this.asked = asked;
        this.clusters = clusters;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @GetMapping("/desk/report/questions")
    Mono<String> clusters(
            @AuthenticationPrincipal OidcUser user, @RequestParam(defaultValue = "") String town, Model model) {
        return desk.page(user, town, model, (looking, page) -> {
            page.addAttribute("here", "questions");
            page.addAttribute("kept", clusters.of(looking.town().id()));
            return "desk/report/questions";
        });
    }

    @GetMapping("/desk/report/questions/{key}")
    Mono<String> cluster(
            @AuthenticationPrincipal OidcUser user,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String town,
            Model model) {
        return desk.page(user, town, model, (looking, page) -> {
            page.addAttribute("here", "questions");
            page.addAttribute(
                    "cluster",
                    clusters.of(looking.town().id()).map(Clusters.Kept::clusters).orElseGet(List::of).stream()
                            .filter(cluster -> cluster.key().equals(key))
                            .findFirst()
                            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
            page.addAttribute("products", catalogues.of(looking.town().id()).products());
            page.addAttribute("intents", Intents.all());
            return "desk/report/cluster";
        });
    }

    /// The latest questions of one kind: with a decision, or all.
    @GetMapping("/desk/report/asked")
    Mono<String> asked(
            @AuthenticationPrincipal OidcUser user,
            @RequestParam(defaultValue = "") String town,
            @RequestParam(defaultValue = "") String outcome,
            Model model) {
        return desk.page(user, town, model, (looking, page) -> {
            Asked.View view = switch (outcome) {
                case Decision.UNSURE, Decision.UNKNOWN, Decision.OUT_OF_SCOPE -> Asked.View.decided(outcome);
                case "no" -> Asked.View.useless();
                default -> Asked.View.all();
            };
            page.addAttribute("here", "questions");
            page.addAttribute("outcome", outcome);
            page.addAttribute("questions", latest(looking.town().id(), view));
            return "desk/report/asked";
        });
    }

    @GetMapping("/desk/report/products/{product}")
    Mono<String> product(
            @AuthenticationPrincipal OidcUser user,
            @PathVariable String product,
            @RequestParam(defaultValue = "") String town,
            Model model) {
        return desk.page(user, town, model, (looking, page) -> {
            MunicipalityId id = looking.town().id();
            var found = catalogues
                    .of(id)
                    .product(product)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            Optional<ProductFigures> figures = report.products(id).stream()
                    .filter(one -> one.id().equals(product))
                    .findFirst();
            page.addAttribute("here", "products");
            page.addAttribute("product", found);
            page.addAttribute("figures", figures);
            page.addAttribute("useless", useless(id, product));
            page.addAttribute("questions", latest(id, Asked.View.about(product)));
            page.addAttribute("action", UUID.randomUUID().toString());
            return "desk/report/product";
        });
    }

    private List<AskedQuestion> useless(MunicipalityId town, String product) {
        List<AskedQuestion> judged =
                asked.latest(town, Asked.View.useless(product), clock.instant().minus(BACK), 2 * SHOWN);
        return Judgements.lines(judged).stream().limit(SHOWN).toList();
    }

    private List<AskedQuestion> latest(MunicipalityId town, Asked.View view) {
        return asked.latest(town, view, clock.instant().minus(BACK), SHOWN);
    }
}
