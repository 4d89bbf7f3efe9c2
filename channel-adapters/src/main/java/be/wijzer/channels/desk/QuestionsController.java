package be.wijzer.channels.desk;

import be.wijzer.core.contactcentre.LeftQuestion;
import be.wijzer.core.contactcentre.Questions;
import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.Municipality;
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

/// The questions residents left while nobody was there.
@Controller
class QuestionsController {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/MM H:mm");

    private final Desk desk;
    private final Questions questions;
    private final Clock clock;

    QuestionsController(Desk desk, Questions questions, Clock clock) {
        this.desk = desk;
        this.questions = questions;
        this.clock = clock;
    }

    /// One question, ready to show.
    record Row(
            String key, String town, String name, String question, String contact, String time, String conversation) {}

    @GetMapping("/desk/questions")
    Mono<String> list(@AuthenticationPrincipal OidcUser user, Model model) {
        return desk.page(user, model, staff -> {
            model.addAttribute("questions", rows(staff));
            return "desk/questions";
        });
    }

    @PostMapping("/desk/questions/close")
    Mono<ResponseEntity<Void>> close(@AuthenticationPrincipal OidcUser user, ServerWebExchange exchange) {
        return desk.form(user, exchange, (staff, form) -> {
            String key = String.valueOf(form.getFirst("key"));
            rows(staff).stream()
                    .filter(row -> row.key().equals(key))
                    .forEach(row -> questions.close(row.key(), staff.account(), clock.instant()));
            return URI.create("/desk/questions");
        });
    }

    private List<Row> rows(StaffMember staff) {
        return staff.towns().stream()
                .flatMap(town -> questions.open(town.id()).stream().map(question -> row(town, question)))
                .toList();
    }

    private static Row row(Municipality town, LeftQuestion question) {
        return new Row(
                question.key(),
                town.name(),
                question.name(),
                question.question(),
                question.contact(),
                BelgianTime.at(question.at()).format(TIME),
                question.conversation().value());
    }
}
