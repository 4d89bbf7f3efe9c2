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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Signing in as the desk does it: authorization code with PKCE, on a port nobody registered.
class StaffSignInTests {
    private static final String CALLBACK = "http://localhost:54321/login/oauth2/code/desk";
    private static final String VERIFIER = "a".repeat(64);
    private static ConfigurableApplicationContext sandbox;
    private static String issuer;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start() {
        sandbox = SandboxApplication.start("--server.port=0");
        issuer = "http://localhost:" + sandbox.getBean(Environment.class).getProperty("local.server.port")
                + "/oidc/staff";
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "communication", "admin"})
    void tellsTheRoleOfWhoSignsIn(String account) throws Exception {
        assertThat(get(issuer + "/.well-known/openid-configuration").body()).contains("\"issuer\":\"" + issuer + "\"");
        HttpResponse<String> toLogin = browser.send(
                HttpRequest.newBuilder(URI.create(authorize()))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
        assertThat(toLogin.headers().firstValue("Location").orElse("")).endsWith("/oidc/staff/login");
        HttpResponse<String> back = login(account, account);
        HttpResponse<String> granted = get(back.headers().firstValue("Location").orElseThrow());
        Matcher code = Pattern.compile("code=([^&]+)")
                .matcher(granted.headers().firstValue("Location").orElse(""));
        assertThat(code.find()).isTrue();
        JsonNode tokens = new JsonMapper().readTree(token(code.group(1)).body());
        String claims = new String(
                Base64.getUrlDecoder()
                        .decode(tokens.path("id_token").asString("").split("\\.", -1)[1]),
                StandardCharsets.UTF_8);
        assertThat(claims)
                .contains("\"roles\":[\"" + account + "\"]", "\"preferred_username\":\"" + account + "\"", "\"name\":");
        HttpRequest userInfo = HttpRequest.newBuilder(URI.create(issuer + "/userinfo"))
                .header("Authorization", "Bearer " + tokens.path("access_token").asString(""))
                .build();
        assertThat(browser.send(userInfo, BodyHandlers.ofString()).body()).contains("\"roles\":[\"" + account + "\"]");
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        assertThat(login("agent", "admin").headers().firstValue("Location").orElse(""))
                .endsWith("/login?error");
    }

    @Test
    void sendsNobodyElsewhere() throws Exception {
        login("agent", "agent");
        HttpResponse<String> refused = get(authorize().replace("localhost%3A54321", "example.be"));
        assertThat(refused.statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> login(String name, String password) throws Exception {
        String page = get(issuer + "/login").body();
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(csrf.find()).isTrue();
        return post(
                issuer + "/login",
                "username=" + name + "&password=" + password + "&_csrf=" + encoded(csrf.group(1)),
                null);
    }

    private HttpResponse<String> token(String code) throws Exception {
        String basic =
                Base64.getEncoder().encodeToString("wijzer-desk:sandbox-desk-secret".getBytes(StandardCharsets.UTF_8));
        return post(
                issuer + "/oauth2/token",
                "grant_type=authorization_code&code=" + code + "&redirect_uri=" + encoded(CALLBACK) + "&code_verifier="
                        + VERIFIER,
                "Basic " + basic);
    }

    private static String authorize() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return issuer
                + "/oauth2/authorize?response_type=code&client_id=wijzer-desk&scope=openid%20profile&state=s&nonce=n"
                + "&code_challenge_method=S256&code_challenge="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + "&redirect_uri=" + encoded(CALLBACK);
    }

    private HttpResponse<String> get(String address) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, String form, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address))
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
