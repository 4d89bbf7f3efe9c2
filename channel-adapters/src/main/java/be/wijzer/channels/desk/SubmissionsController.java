package be.wijzer.channels.desk;

import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.submissions.Submissions;
import java.net.URI;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The forms that don't get to the back office.
@Controller
class SubmissionsController {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/MM H:mm");

    private final Desk desk;
    private final Submissions submissions;
    private final Clock clock;

    SubmissionsController(Desk desk, Submissions submissions, Clock clock) {
        this.desk = desk;
        this.submissions = submissions;
        this.clock = clock;
    }

    /// One form, ready to show.
    ///
    /// @param key of the delivery
    record Row(
            String key,
            String office,
            String town,
            String title,
            String reference,
            String reason,
            String attempts,
            String time) {}

    @GetMapping("/desk/submissions")
    Mono<String> list(@AuthenticationPrincipal OidcUser user, Model model) {
        return desk.page(user, model, staff -> {
            model.addAttribute("submissions", rows(staff));
            return "desk/submissions";
        });
    }

    @PostMapping("/desk/submissions/retry")
    Mono<ResponseEntity<Void>> retry(@AuthenticationPrincipal OidcUser user, ServerWebExchange exchange) {
        return desk.form(user, exchange, (staff, form) -> {
            String key = String.valueOf(form.getFirst("key"));
            rows(staff).stream()
                    .filter(row -> row.key().equals(key))
                    .forEach(row -> submissions.retry(row.key(), clock.instant()));
            return URI.create("/desk/submissions");
        });
    }

    private List<Row> rows(StaffMember staff) {
        return staff.towns().stream()
                .flatMap(town -> submissions.failing(town.id()).stream().map(failing -> row(town, failing)))
                .toList();
    }

    private static Row row(Municipality town, Submissions.Failing failing) {
        return new Row(
                failing.delivery(),
                failing.office().equals("dosis") ? "DOSIS" : "back office",
                town.name(),
                failing.form().title(),
                failing.form().reference(),
                failing.reason(),
                failing.attempts() + (failing.gaveUp() ? " pogingen, gestopt" : " pogingen"),
                BelgianTime.at(failing.form().at()).format(TIME));
    }
}
