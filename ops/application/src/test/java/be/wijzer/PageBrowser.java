package be.wijzer;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without scripts, which keeps cookies and goes where it is told.
final class PageBrowser {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, PageBrowser::keep))
            .build();

    /// Browsers send secure cookies to this machine over plain HTTP too.
    private static boolean keep(URI from, HttpCookie cookie) {
        cookie.setSecure(false);
        return CookiePolicy.ACCEPT_ORIGINAL_SERVER.shouldAccept(from, cookie);
    }

    HttpResponse<String> get(URI page) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(page).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    HttpResponse<String> submit(URI page, Map<String, String> fields) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(page)
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields.entrySet().stream()
                                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                                .collect(Collectors.joining("&"))))
                        .build(),
                BodyHandlers.ofString());
    }

    /// The proof of a page that a form came from it.
    static String csrf(HttpResponse<String> page) {
        Matcher found = CSRF.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("no form on " + page.uri() + ": " + page.body());
        }
        return found.group(1);
    }

    /// Where an answer sends the browser.
    static URI onward(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(answer.uri()::resolve)
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.uri() + " " + answer.body()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
