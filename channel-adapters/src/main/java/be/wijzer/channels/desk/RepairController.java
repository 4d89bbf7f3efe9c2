package be.wijzer.channels.desk;

import be.wijzer.core.catalogue.AddedExample;
import be.wijzer.core.catalogue.Catalogues;
import be.wijzer.core.catalogue.Edition;
import be.wijzer.core.catalogue.Editions;
import be.wijzer.core.catalogue.Findings;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.catalogue.ProductSearch;
import be.wijzer.core.insight.Masking;
import be.wijzer.core.insight.PageUpdate;
import be.wijzer.core.insight.PageUpdates;
import be.wijzer.core.insight.Report;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipality;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// What the team does about it: marks pages as repaired, and adds questions as examples.
@Controller
class RepairController {
    private static final Duration BACK = Duration.ofDays(365);
    private static final int LONGEST = 400;

    private final ReportDesk desk;
    private final Report report;
    private final PageUpdates updates;
    private final Editions editions;
    private final Catalogues catalogues;
    private final ProductSearch search;
    private final Clock clock;

    RepairController(
            ReportDesk desk,
            Report report,
            PageUpdates updates,
            Editions editions,
            Catalogues catalogues,
            ProductSearch search,
            Clock clock) {
        this.desk = desk;
        this.report = report;
        this.updates = updates;
        this.editions = editions;
        this.catalogues = catalogues;
        this.search = search;
        this.clock = clock;
    }

    @GetMapping("/desk/report/updates")
    Mono<String> updates(
            @AuthenticationPrincipal OidcUser user, @RequestParam(defaultValue = "") String town, Model model) {
        return desk.page(user, town, model, (looking, page) -> {
            page.addAttribute("here", "updates");
            page.addAttribute("shares", report.repaired(looking.town().id()));
            page.addAttribute("target", Math.round(Report.TARGET * 100));
            page.addAttribute(
                    "updates",
                    updates.since(looking.town().id(), clock.instant().minus(BACK)));
            return "desk/report/updates";
        });
    }

    @PostMapping("/desk/report/updates")
    Mono<ResponseEntity<Void>> mark(
            @AuthenticationPrincipal OidcUser user,
            @RequestParam(defaultValue = "") String town,
            ServerWebExchange exchange) {
        return desk.form(user, town, exchange, (looking, form) -> {
            Municipality municipality = looking.town();
            Product product = product(municipality, text(form, "product"));
            String id = id(form);
            boolean sentBefore = updates
                    .since(municipality.id(), clock.instant().minus(Duration.ofDays(1)))
                    .stream()
                    .anyMatch(update -> update.id().equals(id));
            if (sentBefore) {
                return "/desk/report/updates";
            }
            updates.save(new PageUpdate(
                    id,
                    municipality.id(),
                    product.id(),
                    product.title(),
                    clock.instant(),
                    looking.staff().account(),
                    text(form, "note"),
                    report.effectBefore(municipality.id(), product.id()),
                    Optional.empty()));
            return "/desk/report/updates";
        });
    }

    @GetMapping("/desk/report/examples")
    Mono<String> examples(
            @AuthenticationPrincipal OidcUser user, @RequestParam(defaultValue = "") String town, Model model) {
        return desk.page(user, town, model, (looking, page) -> {
            page.addAttribute("here", "examples");
            page.addAttribute("edition", editions.of(looking.town().id()));
            page.addAttribute("products", catalogues.of(looking.town().id()).products());
            page.addAttribute("intents", Intents.all());
            page.addAttribute("action", UUID.randomUUID().toString());
            return "desk/report/examples";
        });
    }

    @PostMapping("/desk/report/examples")
    Mono<ResponseEntity<Void>> add(
            @AuthenticationPrincipal OidcUser user,
            @RequestParam(defaultValue = "") String town,
            ServerWebExchange exchange) {
        return desk.form(user, town, exchange, (looking, form) -> {
            AddedExample example = example(looking, form);
            editions.change(looking.town().id(), edition -> edition.drafted(example));
            return "/desk/report/examples";
        });
    }

    @PostMapping("/desk/report/examples/remove")
    Mono<ResponseEntity<Void>> remove(
            @AuthenticationPrincipal OidcUser user,
            @RequestParam(defaultValue = "") String town,
            ServerWebExchange exchange) {
        return desk.form(user, town, exchange, (looking, form) -> {
            editions.change(looking.town().id(), edition -> edition.without(text(form, "example")));
            return "/desk/report/examples";
        });
    }

    @PostMapping("/desk/report/examples/publish")
    Mono<ResponseEntity<Void>> publish(
            @AuthenticationPrincipal OidcUser user,
            @RequestParam(defaultValue = "") String town,
            ServerWebExchange exchange) {
        return desk.form(user, town, exchange, (looking, _) -> {
            editions.change(looking.town().id(), Edition::publication);
            return "/desk/report/examples";
        });
    }

    private AddedExample example(ReportDesk.Looking looking, MultiValueMap<String, String> form) {
        String question = Masking.masked(text(form, "question"));
        String[] target = text(form, "target").split("/", 2);
        if (question.isBlank() || target.length < 2) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Kies een vraag en waar ze bij hoort.");
        }
        Language language = Language.of(text(form, "language")).orElse(Language.NL);
        boolean product = target[0].equals("product");
        if (!product && !Intents.has(target[1])) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Die bedoeling bestaat niet.");
        }
        return new AddedExample(
                id(form),
                product ? AddedExample.Kind.PRODUCT : AddedExample.Kind.INTENT,
                target[1],
                question,
                product ? answer(looking.town(), target[1], question, language) : "",
                language,
                looking.staff().account(),
                clock.instant());
    }

    /// What the product's page already says about it.
    private String answer(Municipality town, String product, String question, Language language) {
        Findings found = search.search(town.id(), question, language, Optional.empty());
        return search.answer(product(town, product), found.aspect(), question, Language.NL);
    }

    private Product product(Municipality town, String id) {
        return catalogues
                .of(town.id())
                .product(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "Die pagina bestaat niet."));
    }

    /// The form brings an id of its own, so that sending it twice counts once.
    private static String id(MultiValueMap<String, String> form) {
        String given = text(form, "id");
        return given.matches("[0-9a-f-]{8,64}") ? given : UUID.randomUUID().toString();
    }

    private static String text(MultiValueMap<String, String> form, String key) {
        String value = Optional.ofNullable(form.getFirst(key)).orElse("").strip();
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }
}
