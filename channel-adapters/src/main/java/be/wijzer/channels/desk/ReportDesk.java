package be.wijzer.channels.desk;

import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.phrases.Phrases;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/// What the pages of the report have in common: who looks, at which town, and the words for what is counted.
final class ReportDesk {
    private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/MM/yyyy H:mm");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", DUTCH);

    private final Desk desk;
    private final Phrases phrases = Phrases.of("desk");

    ReportDesk(Desk desk) {
        this.desk = desk;
    }

    /// Who looks at which town.
    record Looking(StaffMember staff, Municipality town) {}

    /// Shows a page about a town: the one asked for, else the first one somebody works for.
    Mono<String> page(OidcUser user, String town, Model model, BiFunction<Looking, Model, String> page) {
        return desk.page(user, model, staff -> {
            Looking looking = looking(staff, town);
            model.addAttribute("town", looking.town());
            model.addAttribute("words", this);
            return page.apply(looking, model);
        });
    }

    /// Does what a form asks, and leads on to a page.
    Mono<ResponseEntity<Void>> form(
            OidcUser user,
            String town,
            ServerWebExchange exchange,
            BiFunction<Looking, MultiValueMap<String, String>, String> work) {
        return desk.form(user, exchange, (staff, form) -> {
            Looking looking = looking(staff, town);
            return UriComponentsBuilder.fromPath(work.apply(looking, form))
                    .queryParam("town", looking.town().id().value())
                    .build()
                    .encode()
                    .toUri();
        });
    }

    <T> Mono<T> about(OidcUser user, String town, Function<Looking, T> work) {
        return desk.about(user, staff -> work.apply(looking(staff, town)));
    }

    private static Looking looking(StaffMember staff, String town) {
        return (town.isBlank() ? staff.towns().stream().findFirst() : staff.town(town))
                .map(looked -> new Looking(staff, looked))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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
