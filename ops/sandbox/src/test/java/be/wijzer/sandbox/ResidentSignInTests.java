package be.wijzer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/// Signing in as ACM/IDM lets residents do it, and what the register knows of them.
class ResidentSignInTests {
    private static final String CALLBACK = "http://localhost:54321/signin/callback";
    private static final String VERIFIER = "b".repeat(64);
    private static final String MEANS = "urn:be:vlaanderen:authmech:";
    private static ConfigurableApplicationContext sandbox;
    private static String address;
    private static String issuer;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start() {
        sandbox = SandboxApplication.start("--server.port=0");
        address = "http://localhost:" + sandbox.getBean(Environment.class).getProperty("local.server.port");
        issuer = address + "/oidc/residents";
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            anna, ITSME, itsme, '"rrn":"85641212403"', BUR
            anna-0999000128, ITSME, itsme, '"vo_orgnaam":"Chiro Voorbeeldstad"', VER
            karim-0999000326, EID, eid, '"vo_orgcode":"0999000326"', EA
            noa, CSAMSELFREG, csamselfreg, '"given_name":"Noa"', BUR
            """)
    void tellsWhoSignsInAndHow(String account, String means, String acr, String claim, String group) throws Exception {
        assertThat(get(issuer + "/.well-known/openid-configuration").body())
                .contains("\"issuer\":\"" + issuer + "\"", "\"end_session_endpoint\":\"" + issuer + "/logout\"");
        String claims = claims(code(account, means, ""));
        assertThat(claims)
                .contains(claim, "\"acr\":\"" + MEANS + acr + "\"", "\"vo_doelgroepcode\":\"" + group + "\"")
                .contains("\"nonce\":\"n\"");
        assertThat(claims.contains("\"rrn\"")).isEqualTo(!account.equals("noa"));
    }

    @Test
    void asksAgainWhenMoreIsWanted() throws Exception {
        code("anna", "CSAMPASSWORD", "");
        String stronger = "&acr_values=" + encoded(MEANS + "itsme " + MEANS + "eid");
        assertThat(html(authorize(stronger)).headers().firstValue("Location").orElse(""))
                .endsWith("/oidc/residents/login");
        assertThat(get(issuer + "/login").body()).contains("itsme").doesNotContain("wachtwoord</option>");
        assertThat(claims(code("anna", "ITSME", stronger))).contains(MEANS + "itsme");
        assertThat(get(authorize(stronger)).headers().firstValue("Location").orElse(""))
                .contains("code=");
        assertThat(html(authorize("&login_hint=" + encoded("eyJzd2l0Y2hfaWQiOiB0cnVlfQ==")))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/oidc/residents/login");
    }

    @Test
    void signsOutToARegisteredAddressAlone() throws Exception {
        assertThat(get(issuer + "/logout?client_id=x&post_logout_redirect_uri="
                                + encoded("http://localhost:54321/signin/signed-out"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("http://localhost:54321/signin/signed-out");
        assertThat(get(issuer + "/logout?post_logout_redirect_uri=" + encoded("https://example.be/"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void knowsItsResidentsInTheRegister() throws Exception {
        assertThat(register("85641212403")).contains("<Voornaam>Anna</Voornaam>", "<Datum>1985-04-12</Datum>");
        assertThat(register("99999999999")).contains("<Identificatie>30001</Identificatie>");
    }

    private String register(String number) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/magda/persoon"))
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString("<GeefPersoon><INSZ>" + number + "</INSZ></GeefPersoon>"))
                .build();
        return browser.send(request, BodyHandlers.ofString()).body();
    }

    private String code(String account, String means, String more) throws Exception {
        HttpResponse<String> toLogin = html(authorize(more));
        assertThat(toLogin.headers().firstValue("Location").orElse("")).endsWith("/oidc/residents/login");
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(get(issuer + "/login").body());
        assertThat(csrf.find()).isTrue();
        HttpResponse<String> back = post(
                issuer + "/login",
                "username=" + account + "&password=" + means + "&_csrf=" + encoded(csrf.group(1)),
                null);
        HttpResponse<String> granted = get(back.headers().firstValue("Location").orElseThrow());
        Matcher code = Pattern.compile("code=([^&]+)")
                .matcher(granted.headers().firstValue("Location").orElse(""));
        assertThat(code.find()).as(granted.body()).isTrue();
        return code.group(1);
    }

    private String claims(String code) throws Exception {
        String basic = Base64.getEncoder()
                .encodeToString("wijzer-voorbeeldstad:sandbox-sign-in-secret".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> granted = post(
                issuer + "/oauth2/token",
                "grant_type=authorization_code&code=" + code + "&redirect_uri=" + encoded(CALLBACK) + "&code_verifier="
                        + VERIFIER,
                "Basic " + basic);
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
        String identity =
                new JsonMapper().readTree(granted.body()).path("id_token").asString("");
        return new String(Base64.getUrlDecoder().decode(identity.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

    private static String authorize(String more) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return issuer
                + "/oauth2/authorize?response_type=code&client_id=wijzer-voorbeeldstad&scope=openid%20profile%20rrn%20vo"
                + "&state=s&nonce=n&code_challenge_method=S256&code_challenge="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + "&redirect_uri=" + encoded(CALLBACK)
                + more;
    }

    private HttpResponse<String> html(String page) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(page))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String page) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String page, String form, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
