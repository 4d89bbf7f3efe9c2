package be.wijzer.channels.desk;

import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.phrases.Phrases;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// What the pages of the report have in common: who looks, at which town, and the words for what is counted.
final class ReportDesk {
    private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/MM/yyyy H:mm");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", DUTCH);

    private final Municipalities municipalities;
    private final DeskSettings settings;
    private final Scheduler virtualThreads;
    private final Phrases phrases = Phrases.of("desk");

    ReportDesk(Municipalities municipalities, DeskSettings settings, Scheduler deskThreads) {
        this.municipalities = municipalities;
        this.settings = settings;
        this.virtualThreads = deskThreads;
    }

    /// Who looks at which town.
    record Looking(StaffMember staff, Municipality town) {}

    /// Shows a page about a town: the one asked for, else the first one somebody works for.
    Mono<String> page(OidcUser user, String town, Model model, BiFunction<Looking, Model, String> page) {
        return Mono.fromCallable(() -> {
                    Looking looking = looking(user, town);
                    model.addAttribute("staff", looking.staff());
                    model.addAttribute("town", looking.town());
                    model.addAttribute("words", this);
                    return page.apply(looking, model);
                })
                .subscribeOn(virtualThreads);
    }

    /// Does what a form asks, and leads on to a page.
    Mono<ResponseEntity<Void>> form(
            OidcUser user,
            String town,
            ServerWebExchange exchange,
            BiFunction<Looking, MultiValueMap<String, String>, String> work) {
        return exchange.getFormData()
                .flatMap(form -> Mono.fromCallable(() -> seeOther(looking(user, town), form, work))
                        .subscribeOn(virtualThreads));
    }

    private static ResponseEntity<Void> seeOther(
            Looking looking,
            MultiValueMap<String, String> form,
            BiFunction<Looking, MultiValueMap<String, String>, String> work) {
        URI next = UriComponentsBuilder.fromPath(work.apply(looking, form))
                .queryParam("town", looking.town().id().value())
                .build()
                .encode()
                .toUri();
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(next).build();
    }

    <T> Mono<T> about(OidcUser user, String town, java.util.function.Function<Looking, T> work) {
        return Mono.fromCallable(() -> work.apply(looking(user, town))).subscribeOn(virtualThreads);
    }

    /// A town somebody doesn't work for is as unknown as one that doesn't exist.
    private Looking looking(OidcUser user, String town) {
        StaffMember staff = StaffMember.of(user, settings, municipalities);
        Municipality looked = staff.towns().stream()
                .filter(one -> town.isBlank() || one.id().value().equals(town))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Looking(staff, looked);
    }

    public String channel(String name) {
        return said("channel-" + name, name);
    }

    public String language(String code) {
        return Language.of(code)
                .map(language -> Locale.of(language.code()).getDisplayLanguage(DUTCH))
                .orElse(code);
    }

    public String outcome(String outcome) {
        return said("outcome-" + outcome, outcome);
    }

    public String month(YearMonth month) {
        return month.format(MONTH);
    }

    public String time(Instant at) {
        return BelgianTime.at(at).format(TIME);
    }

    public String decimal(double number) {
        return String.format(DUTCH, "%.1f", number);
    }

    private String said(String key, String otherwise) {
        return phrases.has(key) ? phrases.say(Language.NL, key) : otherwise;
    }
}
