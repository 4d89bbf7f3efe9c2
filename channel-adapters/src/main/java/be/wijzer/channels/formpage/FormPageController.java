package be.wijzer.channels.formpage;

import be.wijzer.channels.api.SealedCookies;
import be.wijzer.channels.api.VirtualThreads;
import be.wijzer.core.attachments.Intake;
import be.wijzer.core.formpage.FormPages;
import be.wijzer.core.formpage.Sheet;
import be.wijzer.core.formpage.Visit;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The page of a form. Its link opens once: looking at the door changes nothing, since previews of a link look too.
/// The browser that goes in is known by its cookie from then on.
@Controller
class FormPageController {
    private static final String TOKEN = "/form/{token:[A-Za-z0-9_-]{43}}";
    private static final int NAME = 16;

    private final FormPages pages;
    private final SealedCookies cookies;
    private final EnteredSheet sheets;
    private final int megabytes;
    private final Phrases phrases = Phrases.of("form-page");

    FormPageController(FormPages pages, SealedCookies formPageCookies, Intake intake) {
        this.pages = pages;
        cookies = formPageCookies;
        sheets = new EnteredSheet(intake.largest());
        megabytes = intake.largest() / 1024 / 1024;
    }

    @ModelAttribute("_csrf")
    Mono<CsrfToken> token(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        return token == null ? Mono.empty() : token;
    }

    @GetMapping(TOKEN)
    Mono<Rendering> look(@PathVariable String token, ServerWebExchange exchange) {
        return VirtualThreads.call(() -> shown(token, pages.visit(token, isOurs(token, exchange)), exchange));
    }

    @PostMapping(TOKEN + "/open")
    Mono<Rendering> open(@PathVariable String token, ServerWebExchange exchange) {
        return VirtualThreads.call(() -> {
            if (pages.open(token)) {
                cookies.put(exchange, name(token), pages.key(token), pages.usable());
            }
            return to("/form/" + token);
        });
    }

    /// A form of another site comes without the cookie, and without the version of the sheet.
    @PostMapping(path = TOKEN, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<Rendering> fill(@PathVariable String token, ServerWebExchange exchange) {
        return VirtualThreads.call(() -> isOurs(token, exchange))
                .flatMap(ours -> ours
                        ? sheets.read(exchange.getRequest())
                                .flatMap(entered ->
                                        VirtualThreads.call(() -> shown(token, pages.fill(token, entered), exchange)))
                        : VirtualThreads.call(() -> shown(token, pages.visit(token, false), exchange)));
    }

    @GetMapping("/form/done")
    Mono<Rendering> done(ServerWebExchange exchange) {
        return Mono.just(told("taken", HttpStatus.OK, language(exchange)));
    }

    private Rendering shown(String token, Visit visit, ServerWebExchange exchange) {
        return switch (visit) {
            case Visit.Unknown() -> told("unknown", HttpStatus.NOT_FOUND, language(exchange));
            case Visit.Refused(Visit.Reason reason, Language language) ->
                told("refused-" + word(reason), HttpStatus.GONE, language);
            case Visit.Taken(Language language) -> to("/form/done?language=" + language.code());
            case Visit.Welcome welcome ->
                page("formpage/welcome", welcome.language(), HttpStatus.OK)
                        .modelAttribute("token", token)
                        .modelAttribute("shown", welcome)
                        .build();
            case Visit.Open open -> open(token, open);
        };
    }

    private Rendering open(String token, Visit.Open open) {
        HttpStatus status = switch (open.notice()) {
            case NONE, MORE -> HttpStatus.OK;
            case WRONG -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CHANGED -> HttpStatus.CONFLICT;
        };
        List<Sheet.Entry> wrong = open.sheet().wrong();
        return page("formpage/sheet", open.language(), status)
                .modelAttribute("token", token)
                .modelAttribute("town", open.town())
                .modelAttribute("sheet", open.sheet())
                .modelAttribute("wrong", wrong)
                .modelAttribute("notice", word(open.notice()))
                .modelAttribute("megabytes", Integer.toString(megabytes))
                .build();
    }

    private Rendering told(String what, HttpStatus status, Language language) {
        return page("formpage/told", language, status)
                .modelAttribute("what", what)
                .build();
    }

    private Rendering.Builder<?> page(String view, Language language, HttpStatus status) {
        return Rendering.view(view)
                .status(status)
                .header("Cache-Control", "no-store")
                .modelAttribute("w", new Wording(language, phrases));
    }

    private static Rendering to(String page) {
        return Rendering.redirectTo(page).status(HttpStatus.SEE_OTHER).build();
    }

    private boolean isOurs(String token, ServerWebExchange exchange) {
        return cookies.take(exchange, name(token))
                .filter(pages.key(token)::equals)
                .isPresent();
    }

    /// A cookie for each page, so that one browser can have several.
    private String name(String token) {
        return "wijzer-page-" + pages.key(token).substring(0, NAME);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Language language(ServerWebExchange exchange) {
        return Language.of(String.valueOf(exchange.getRequest().getQueryParams().getFirst("language")))
                .orElseGet(() -> exchange.getRequest().getHeaders().getAcceptLanguageAsLocales().stream()
                        .flatMap(locale -> Language.of(locale.getLanguage()).stream())
                        .findFirst()
                        .orElse(Language.NL));
    }
}
