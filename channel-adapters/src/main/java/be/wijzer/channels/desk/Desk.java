package be.wijzer.channels.desk;

import be.wijzer.core.contactcentre.Views;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.Municipalities;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// What all pages of the desk have in common: who looks, where a form leads, and that a look is logged.
final class Desk {
    private final Municipalities municipalities;
    private final DeskSettings settings;
    private final Views views;
    private final Clock clock;
    private final Scheduler virtualThreads;

    Desk(Municipalities municipalities, DeskSettings settings, Views views, Clock clock, Scheduler virtualThreads) {
        this.municipalities = municipalities;
        this.settings = settings;
        this.views = views;
        this.clock = clock;
        this.virtualThreads = virtualThreads;
    }

    /// Shows a page to somebody, whom its template knows as `staff`.
    ///
    /// @param page fills the model, and tells the template
    Mono<String> page(OidcUser user, Model model, Function<StaffMember, String> page) {
        return about(user, staff -> {
            model.addAttribute("staff", staff);
            return page.apply(staff);
        });
    }

    /// Does what a form asks, and leads on to an address.
    Mono<ResponseEntity<Void>> form(
            OidcUser user,
            ServerWebExchange exchange,
            BiFunction<StaffMember, MultiValueMap<String, String>, URI> work) {
        return exchange.getFormData()
                .flatMap(form -> about(
                        user,
                        staff -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                                .location(work.apply(staff, form))
                                .build()));
    }

    /// Does work that may block.
    <T> Mono<T> about(OidcUser user, Function<StaffMember, T> work) {
        return Mono.fromCallable(() -> work.apply(StaffMember.of(user, settings, municipalities)))
                .subscribeOn(virtualThreads);
    }

    /// Logs that somebody looked at personal data.
    ///
    /// @param what the kind of page
    void viewed(StaffMember staff, ConversationId conversation, String what) {
        views.viewed(
                new Views.View(UUID.randomUUID().toString(), conversation, staff.account(), what, clock.instant()));
    }
}
