package be.wijzer.channels.desk;

import be.wijzer.core.catalogue.AddedExample;
import be.wijzer.core.catalogue.CatalogueTrial;
import be.wijzer.core.catalogue.Catalogues;
import be.wijzer.core.catalogue.Edition;
import be.wijzer.core.catalogue.Editions;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.insight.Rerun;
import be.wijzer.core.insight.Rerunning;
import be.wijzer.core.insight.Reruns;
import be.wijzer.core.municipality.MunicipalityId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// A changed catalogue: tried with the questions of the past, then published.
@Controller
class CatalogueController {
    private static final int LARGEST = 10 * 1024 * 1024;

    private final ReportDesk desk;
    private final CatalogueTrial trial;
    private final Rerunning rerunning;
    private final Reruns reruns;
    private final Editions editions;
    private final Catalogues catalogues;

    CatalogueController(
            ReportDesk desk,
            CatalogueTrial trial,
            Rerunning rerunning,
            Reruns reruns,
            Editions editions,
            Catalogues catalogues) {
        this.desk = desk;
        this.trial = trial;
        this.rerunning = rerunning;
        this.reruns = reruns;
        this.editions = editions;
        this.catalogues = catalogues;
    }

    @GetMapping("/desk/report/catalogue")
    Mono<String> catalogue(
            @AuthenticationPrincipal OidcUser user, @RequestParam(defaultValue = "") String town, Model model) {
        return desk.page(user, town, model, (looking, page) -> {
            Edition edition = editions.of(looking.town().id());
            page.addAttribute("here", "catalogue");
            page.addAttribute("fault", trial.fault(looking.town().id()).orElse(null));
            page.addAttribute("edited", edition.catalogue().isPresent());
            page.addAttribute("drafts", edition.drafts().size());
            return "desk/report/catalogue";
        });
    }

    /// The text in force, for the editor of the page and to keep.
    @GetMapping(path = "/desk/report/catalogue.yml", produces = "text/plain;charset=UTF-8")
    Mono<ResponseEntity<String>> text(
            @AuthenticationPrincipal OidcUser user, @RequestParam(defaultValue = "") String town) {
        return desk.about(
                user,
                town,
                looking -> ResponseEntity.ok(trial.text(looking.town().id())));
    }

    /// Takes a text of some megabytes, which a form wouldn't; tells the address of the rerun.
    @PostMapping("/desk/report/reruns")
    Mono<ResponseEntity<Void>> rerun(
            @AuthenticationPrincipal OidcUser user,
            @RequestParam(defaultValue = "") String town,
            ServerWebExchange exchange) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), LARGEST)
                .map(CatalogueController::utf8)
                .defaultIfEmpty("")
                .onErrorMap(
                        DataBufferLimitException.class,
                        _ -> new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "Het bestand is te groot."))
                .flatMap(text -> desk.about(user, town, looking -> {
                    MunicipalityId id = looking.town().id();
                    List<AddedExample> examples = editions.of(id).all();
                    String tried = text.isBlank() ? trial.text(id) : text;
                    Rerun begun =
                            rerunning.start(id, tried, examples, looking.staff().account());
                    return ResponseEntity.created(URI.create("/desk/report/reruns/" + begun.id() + "?town=" + id))
                            .build();
                }));
    }

    private static String utf8(DataBuffer buffer) {
        String text = buffer.toString(StandardCharsets.UTF_8);
        DataBufferUtils.release(buffer);
        return text;
    }

    @GetMapping("/desk/report/reruns/{id}")
    Mono<String> result(
            @AuthenticationPrincipal OidcUser user,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String town,
            Model model) {
        return desk.page(user, town, model, (looking, page) -> {
            page.addAttribute("here", "catalogue");
            page.addAttribute("rerun", found(looking.town().id(), id));
            page.addAttribute(
                    "titles",
                    catalogues.of(looking.town().id()).products().stream()
                            .collect(Collectors.toMap(Product::id, Product::title, (one, _) -> one)));
            page.addAttribute("verdicts", verdicts());
            return "desk/report/rerun";
        });
    }

    private static Map<Rerun.Verdict, String> verdicts() {
        Map<Rerun.Verdict, String> names = new java.util.EnumMap<>(Rerun.Verdict.class);
        names.put(Rerun.Verdict.BETTER, "Wordt beter");
        names.put(Rerun.Verdict.WORSE, "Wordt slechter");
        names.put(Rerun.Verdict.OTHER, "Krijgt een ander antwoord");
        return names;
    }

    /// Publishes the catalogue that was tried, and the examples with it.
    @PostMapping("/desk/report/reruns/{id}/publish")
    Mono<ResponseEntity<Void>> publish(
            @AuthenticationPrincipal OidcUser user,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String town,
            ServerWebExchange exchange) {
        return desk.form(user, town, exchange, (looking, _) -> {
            MunicipalityId municipality = looking.town().id();
            Rerun rerun = found(municipality, id);
            if (rerun.state() != Rerun.State.DONE) {
                throw new ResponseStatusException(HttpStatus.CONFLICT, "Deze catalogus is niet uitgeprobeerd.");
            }
            Optional<String> text = Optional.of(rerun.text()).filter(own -> !own.equals(trial.text(municipality)));
            editions.change(
                    municipality, edition -> (text.isPresent() ? edition.publication(text) : edition).publication());
            return "/desk/report/catalogue";
        });
    }

    /// Goes back to the catalogue of the configuration.
    @PostMapping("/desk/report/catalogue/withdraw")
    Mono<ResponseEntity<Void>> withdraw(
            @AuthenticationPrincipal OidcUser user,
            @RequestParam(defaultValue = "") String town,
            ServerWebExchange exchange) {
        return desk.form(user, town, exchange, (looking, _) -> {
            editions.change(looking.town().id(), edition -> edition.publication(Optional.empty()));
            return "/desk/report/catalogue";
        });
    }

    private Rerun found(MunicipalityId town, String id) {
        return reruns.find(town, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
