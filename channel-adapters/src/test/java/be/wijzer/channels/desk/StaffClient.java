package be.wijzer.channels.desk;

import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.csrf;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockOidcLogin;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.springSecurity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/// Looks at the pages of the desk, as somebody or as nobody.
record StaffClient(WebTestClient anyone) {
    static final List<String> REPORT_PAGES = List.of(
            "/desk/report",
            "/desk/report/questions",
            "/desk/report/asked?outcome=unknown",
            "/desk/report/products",
            "/desk/report/products/reispas",
            "/desk/report/rising",
            "/desk/report/updates",
            "/desk/report/examples",
            "/desk/report/catalogue");

    static StaffClient of(ApplicationContext context) {
        return new StaffClient(WebTestClient.bindToApplicationContext(context)
                .apply(springSecurity())
                .configureClient()
                .responseTimeout(Duration.ofSeconds(30))
                .build());
    }

    /// Somebody of `voorbeeldstad` with one role.
    WebTestClient as(String role) {
        return anyone.mutateWith(mockOidcLogin()
                        .authorities(new SimpleGrantedAuthority("ROLE_" + role.toUpperCase(Locale.ROOT)))
                        .idToken(token -> token.claim("roles", List.of(role))
                                .claim("municipalities", List.of("voorbeeldstad"))
                                .claim("preferred_username", role)))
                .mutateWith(csrf());
    }

    /// A page as the communication team sees it.
    String page(String address) {
        EntityExchangeResult<byte[]> result = as("communication")
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
        return new String(result.getResponseBodyContent(), StandardCharsets.UTF_8);
    }

    /// Where a form of the communication team leads.
    URI post(String address, Map<String, String> fields) {
        BodyInserters.FormInserter<String> form = BodyInserters.fromFormData("_", "");
        fields.forEach(form::with);
        return as("communication")
                .post()
                .uri(address)
                .body(form)
                .exchange()
                .expectStatus()
                .isSeeOther()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation();
    }
}
