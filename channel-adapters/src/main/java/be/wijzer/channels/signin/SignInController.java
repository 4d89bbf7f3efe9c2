package be.wijzer.channels.signin;

import be.wijzer.channels.api.VirtualThreads;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.identity.Capacity;
import be.wijzer.core.identity.Identified;
import be.wijzer.core.identity.Resident;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.identity.SigningIn;
import be.wijzer.core.identity.Visit;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.municipality.MunicipalityId;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The pages a resident signs in on. Opening one changes nothing: previews of a link open it too.
@Controller
class SignInController {
    private static final Logger log = LoggerFactory.getLogger(SignInController.class);
    private static final String TOKEN = "{token:[A-Za-z0-9_-]{43}}";

    private final SigningIn signingIn;
    private final SignIn signIn;
    private final Municipalities municipalities;
    private final Site site;
    private final Cookies cookies;
    private final Page pages = new Page();

    SignInController(SigningIn signingIn, SignIn signIn, Municipalities municipalities, Site site) {
        this.signingIn = signingIn;
        this.signIn = signIn;
        this.municipalities = municipalities;
        this.site = site;
        cookies = site.cookies();
    }

    @ModelAttribute("_csrf")
    Mono<CsrfToken> token(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        return token == null ? Mono.empty() : token;
    }

    @GetMapping("/signin/" + TOKEN)
    Mono<Rendering> welcome(@PathVariable String token, ServerWebExchange exchange) {
        return VirtualThreads.call(() -> switch (signingIn.visit(token)) {
            case Visit.Unknown() -> unknown(exchange);
            case Visit.Refused refused -> refused(refused.reason(), refused.language());
            case Visit.Welcome welcome -> welcome(token, welcome, exchange, false);
        });
    }

    @PostMapping("/signin/" + TOKEN)
    Mono<Rendering> begin(@PathVariable String token, ServerWebExchange exchange) {
        return exchange.getFormData()
                .flatMap(form -> VirtualThreads.call(() -> switch (signingIn.visit(token)) {
                    case Visit.Unknown() -> unknown(exchange);
                    case Visit.Refused refused -> refused(refused.reason(), refused.language());
                    case Visit.Welcome welcome -> begin(token, welcome, form, exchange);
                }));
    }

    private Rendering begin(
            String token, Visit.Welcome welcome, MultiValueMap<String, String> form, ServerWebExchange exchange) {
        ConversationId conversation = welcome.invited().conversation();
        if (!cookies.isTied(exchange, conversation)) {
            String code = Optional.ofNullable(form.getFirst("code")).orElse("");
            if (!signingIn.isCode(token, code)) {
                return signingIn.visit(token) instanceof Visit.Refused refused
                        ? refused(refused.reason(), refused.language())
                        : welcome(token, welcome, exchange, true);
            }
            cookies.tie(exchange, conversation);
        }
        Attempt attempt = Attempt.begin(welcome.invited().municipality(), token);
        try {
            URI to = provider(attempt.municipality()).authorization(attempt, welcome.invited());
            cookies.begin(exchange, attempt);
            return pages.onward(to, welcome.language());
        } catch (ProviderTrouble trouble) {
            return troubled(trouble, token, welcome.language());
        }
    }

    /// The provider sends the browser back.
    @GetMapping("/signin/callback")
    Mono<Rendering> callback(ServerWebExchange exchange) {
        return VirtualThreads.call(() -> {
            MultiValueMap<String, String> told = exchange.getRequest().getQueryParams();
            Optional<Attempt> attempt = cookies.end(exchange)
                    .filter(begun -> begun.state().getValue().equals(told.getFirst("state")));
            if (attempt.isEmpty()) {
                return pages.told("other-browser", HttpStatus.BAD_REQUEST, language(exchange), Map.of());
            }
            String code = told.getFirst("code");
            return code == null
                    ? pages.told(
                            "stopped",
                            HttpStatus.OK,
                            language(attempt.get(), exchange),
                            retry(attempt.get().token()))
                    : identified(attempt.get(), code, exchange);
        });
    }

    private Rendering identified(Attempt attempt, String code, ServerWebExchange exchange) {
        Language language = language(attempt, exchange);
        Identified who;
        try {
            who = provider(attempt.municipality()).identify(attempt, code);
        } catch (ProviderTrouble trouble) {
            return troubled(trouble, attempt.token(), language);
        }
        return switch (signingIn.complete(attempt.token(), who)) {
            case SigningIn.Ending.NotSignedIn(Visit.Reason reason) ->
                reason == Visit.Reason.TOO_WEAK
                        ? pages.told("too-weak", HttpStatus.FORBIDDEN, language, retry(attempt.token()))
                        : refused(reason, language);
            case SigningIn.Ending.SignedIn(Resident _, ConversationId conversation) -> {
                cookies.tie(exchange, conversation);
                cookies.signedIn(exchange, attempt.municipality().value(), conversation);
                yield Rendering.redirectTo("/signin/done?language=" + language.code())
                        .status(HttpStatus.SEE_OTHER)
                        .build();
            }
        };
    }

    @GetMapping("/signin/done")
    Mono<Rendering> done(ServerWebExchange exchange) {
        return VirtualThreads.call(() -> {
            Language language = language(exchange);
            Optional<String[]> signed = cookies.signedIn(exchange);
            Optional<Resident> resident = signed.flatMap(parts -> signIn.resident(new ConversationId(parts[1])));
            if (signed.isEmpty() || resident.isEmpty()) {
                return pages.told("signed-out", HttpStatus.OK, language, Map.of());
            }
            return pages.done(town(new MunicipalityId(signed.get()[0])), name(resident.get()), language);
        });
    }

    @PostMapping("/signin/sign-out")
    Mono<Rendering> signOut(ServerWebExchange exchange) {
        return VirtualThreads.call(() -> {
            Language language = language(exchange);
            Optional<String[]> signed = cookies.signedIn(exchange);
            cookies.signedOut(exchange);
            if (signed.isEmpty()) {
                return pages.told("signed-out", HttpStatus.OK, language, Map.of());
            }
            signingIn.signOut(new ConversationId(signed.get()[1]));
            try {
                Optional<URI> end =
                        provider(new MunicipalityId(signed.get()[0])).signOut(site.signedOut());
                return end.map(to -> pages.onward(to, language))
                        .orElseGet(() -> pages.told("signed-out", HttpStatus.OK, language, Map.of()));
            } catch (ProviderTrouble trouble) {
                log.warn("signing out: {}", trouble.getMessage());
                return pages.told("signed-out", HttpStatus.OK, language, Map.of());
            }
        });
    }

    @GetMapping("/signin/signed-out")
    Mono<Rendering> signedOut(ServerWebExchange exchange) {
        return Mono.just(pages.told("signed-out", HttpStatus.OK, language(exchange), Map.of()));
    }

    private Rendering welcome(String token, Visit.Welcome welcome, ServerWebExchange exchange, boolean wrongCode) {
        return pages.welcome(
                new Page.Welcome(
                        token,
                        town(welcome.invited().municipality()),
                        welcome.channel(),
                        welcome.name().orElse(""),
                        !cookies.isTied(exchange, welcome.invited().conversation())),
                welcome.language(),
                wrongCode);
    }

    private Rendering refused(Visit.Reason reason, Language language) {
        String word = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return pages.told(word, HttpStatus.GONE, language, Map.of());
    }

    private Rendering unknown(ServerWebExchange exchange) {
        return pages.told("unknown", HttpStatus.NOT_FOUND, language(exchange), Map.of());
    }

    private Rendering troubled(ProviderTrouble trouble, String token, Language language) {
        log.warn("signing in: {}", trouble.getMessage());
        return pages.told("trouble", HttpStatus.SERVICE_UNAVAILABLE, language, retry(token));
    }

    private static Map<String, String> retry(String token) {
        return Map.of("retry", "/signin/" + token);
    }

    private OpenIdProvider provider(MunicipalityId municipality) throws ProviderTrouble {
        OpenIdProvider provider = site.providers().get(municipality);
        if (provider == null) {
            throw new ProviderTrouble(municipality + " has no provider");
        }
        return provider;
    }

    private String town(MunicipalityId municipality) {
        return municipalities.find(municipality).map(Municipality::name).orElse(municipality.value());
    }

    private static String name(Resident resident) {
        String name = resident.givenName() + " " + resident.familyName();
        return switch (resident.capacity()) {
            case Capacity.Citizen() -> name;
            case Capacity.Association(String _, String organisation) -> name + " (" + organisation + ")";
            case Capacity.Enterprise(String _, String organisation) -> name + " (" + organisation + ")";
        };
    }

    /// The language of the conversation, or what the browser asks for.
    private Language language(Attempt attempt, ServerWebExchange exchange) {
        return switch (signingIn.visit(attempt.token())) {
            case Visit.Welcome welcome -> welcome.language();
            case Visit.Refused refused -> refused.language();
            case Visit.Unknown() -> language(exchange);
        };
    }

    private static Language language(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getQueryParams().getFirst("language"))
                .flatMap(Language::of)
                .orElseGet(() -> preferred(exchange));
    }

    private static Language preferred(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().getAcceptLanguageAsLocales().stream()
                .flatMap(locale -> Language.of(locale.getLanguage()).stream())
                .findFirst()
                .orElse(Language.NL);
    }
}
