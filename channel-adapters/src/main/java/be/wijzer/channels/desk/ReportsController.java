package be.wijzer.channels.desk;

import be.wijzer.core.attachments.Attachment;
import be.wijzer.core.attachments.Attachments;
import be.wijzer.core.message.Choice;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.reports.Categories;
import be.wijzer.core.reports.Category;
import be.wijzer.core.reports.Reference;
import be.wijzer.core.reports.Report;
import be.wijzer.core.reports.Reporting;
import be.wijzer.core.reports.Reports;
import be.wijzer.core.reports.Status;
import be.wijzer.core.reports.Tidings;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The reports of the towns somebody works for: a list with a map, and one report with what can be done about it.
@Controller
class ReportsController {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/MM/yyyy");

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:%s; "
                    + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final int MOST = 500;
    private static final int LONGEST = 1_000;

    private final Desk desk;
    private final Reporting reporting;
    private final Reports reports;
    private final Tidings tidings;
    private final Categories categories;
    private final Attachments attachments;
    private final MapSettings map;

    ReportsController(
            Desk desk,
            Reporting reporting,
            Reports reports,
            Tidings tidings,
            Categories categories,
            Attachments attachments,
            MapSettings map) {
        this.desk = desk;
        this.reporting = reporting;
        this.reports = reports;
        this.tidings = tidings;
        this.categories = categories;
        this.attachments = attachments;
        this.map = map;
    }

    @GetMapping("/desk/reports")
    Mono<String> list(
            @AuthenticationPrincipal OidcUser user,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String text,
            ServerWebExchange exchange,
            Model model) {
        exchange.getResponse().getHeaders().set("Content-Security-Policy", POLICY.formatted(map.imageSource()));
        return desk.page(user, model, staff -> {
            ReportFilter filter = new ReportFilter(state, category, who, text);
            model.addAttribute("filter", filter);
            model.addAttribute(
                    "categories",
                    categories.all().stream()
                            .map(one -> new Choice(one.id(), one.in(Language.NL)))
                            .toList());
            model.addAttribute("statuses", statuses());
            model.addAttribute("map", map);
            model.addAttribute("rows", rows(staff, filter));
            return "desk/reports";
        });
    }

    private static List<Choice> statuses() {
        return Arrays.stream(Status.values())
                .map(status -> new Choice(status.key(), ReportRow.said(status)))
                .toList();
    }

    private List<ReportRow> rows(StaffMember staff, ReportFilter filter) {
        return staff.towns().stream()
                .flatMap(town -> reports.all(town.id()).stream()
                        .filter(report -> filter.holds(report, staff))
                        .map(report -> ReportRow.of(report, town, categories)))
                .limit(MOST)
                .toList();
    }

    @GetMapping("/desk/reports/{town}/{reference}")
    Mono<String> one(
            @AuthenticationPrincipal OidcUser user,
            @PathVariable String town,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String refused,
            Model model) {
        return desk.page(user, model, staff -> {
            Municipality place = place(staff, town);
            Report report = report(place, reference);
            report.followers().stream()
                    .findFirst()
                    .ifPresent(follower -> desk.viewed(staff, follower.conversation(), "report"));
            Category category = categories.of(report.category());
            model.addAttribute("row", ReportRow.of(report, place, categories));
            model.addAttribute("report", report);
            model.addAttribute("since", report.since().map(DAY::format).orElse(""));
            model.addAttribute("contact", ReportRow.contact(report));
            model.addAttribute("service", category.service());
            model.addAttribute("history", ReportRow.history(report));
            model.addAttribute("statuses", statuses());
            model.addAttribute("elsewhere", reporting.isElsewhere(place.id()));
            model.addAttribute("mine", report.assignee().equals(Optional.of(staff.account())));
            model.addAttribute("refused", refused);
            model.addAttribute(
                    "same",
                    reporting.nearby(place.id(), report.category(), report.where()).stream()
                            .filter(other -> !other.reference().equals(report.reference()))
                            .map(other -> ReportRow.of(other, place, categories))
                            .toList());
            return "desk/report";
        });
    }

    @GetMapping("/desk/reports/photos/{id}")
    Mono<ResponseEntity<byte[]>> photo(@AuthenticationPrincipal OidcUser user, @PathVariable String id) {
        return desk.about(user, staff -> {
            Attachment photo = attachments
                    .find(id)
                    .filter(found -> staff.worksFor(found.municipality()))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(photo.mimeType()))
                    .cacheControl(CacheControl.noStore())
                    .body(attachments.content(id).orElse(new byte[0]));
        });
    }

    @PostMapping("/desk/reports/{town}/{reference}/handle")
    Mono<ResponseEntity<Void>> handle(
            @AuthenticationPrincipal OidcUser user,
            @PathVariable String town,
            @PathVariable String reference,
            ServerWebExchange exchange) {
        return act(user, town, reference, exchange, (staff, place, form) -> {
            Status status = Status.of(given(form, "status"))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
            String note = given(form, "note").strip();
            if (note.length() > LONGEST) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Een bericht telt hoogstens 1000 tekens.");
            }
            return reporting.handle(
                    place, reference, status, staff.account(), Optional.of(note).filter(text -> !text.isEmpty()));
        });
    }

    @PostMapping("/desk/reports/{town}/{reference}/assign")
    Mono<ResponseEntity<Void>> assign(
            @AuthenticationPrincipal OidcUser user,
            @PathVariable String town,
            @PathVariable String reference,
            ServerWebExchange exchange) {
        return act(user, town, reference, exchange, (staff, place, form) -> {
            String account = given(form, "account").strip();
            Optional<String> to = account.equals("me")
                    ? Optional.of(staff.account())
                    : Optional.of(account).filter(name -> name.matches("[\\p{L}\\p{N}@._ -]{1,80}"));
            return reporting.assign(place, reference, to);
        });
    }

    @PostMapping("/desk/reports/{town}/{reference}/merge")
    Mono<ResponseEntity<Void>> merge(
            @AuthenticationPrincipal OidcUser user,
            @PathVariable String town,
            @PathVariable String reference,
            ServerWebExchange exchange) {
        return act(
                user,
                town,
                reference,
                exchange,
                (staff, place, form) -> Reference.in(given(form, "into"))
                        .flatMap(into -> reporting.merge(place, reference, into, staff.account())));
    }

    private interface Action {
        Optional<Report> take(StaffMember staff, MunicipalityId town, MultiValueMap<String, String> form);
    }

    private Mono<ResponseEntity<Void>> act(
            OidcUser user, String town, String reference, ServerWebExchange exchange, Action action) {
        return desk.form(user, exchange, (staff, form) -> {
            Municipality place = place(staff, town);
            report(place, reference);
            Optional<Report> changed =
                    reporting.isElsewhere(place.id()) ? Optional.empty() : action.take(staff, place.id(), form);
            changed.ifPresent(tidings::tell);
            String outcome = changed.isPresent() ? "" : "?refused=yes";
            return URI.create("/desk/reports/" + place.id() + "/" + reference + outcome);
        });
    }

    private static String given(MultiValueMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("");
    }

    private static Municipality place(StaffMember staff, String town) {
        return staff.town(town).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Report report(Municipality town, String reference) {
        return reporting
                .find(town.id(), reference)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
