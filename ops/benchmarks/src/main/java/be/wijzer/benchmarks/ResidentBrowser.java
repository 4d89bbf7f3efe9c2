package be.wijzer.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A resident's browser, which signs in with one of the sandbox's accounts.
final class ResidentBrowser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ONWARD = Pattern.compile("href=\"(http[^\"]+)\"");

    private final HttpClient client;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    ResidentBrowser(HttpClient client) {
        this.client = client;
    }

    /// Signs in on the page of an invitation, with the code that it asks.
    void signsIn(URI page, String code, String account) throws IOException {
        String welcome = get(page).body();
        HttpResponse<String> onward = submit(page, Map.of("_csrf", found(TOKEN, welcome), "code", code));
        URI provider = URI.create(found(ONWARD, onward.body()).replace("&amp;", "&"));
        HttpResponse<String> login = get(location(get(provider)));
        URI form = login.uri();
        HttpResponse<String> again =
                submit(form, Map.of("_csrf", found(TOKEN, login.body()), "username", account, "password", "ITSME"));
        HttpResponse<String> back = get(location(get(location(again))));
        if (back.statusCode() != 303) {
            throw new IOException("not signed in: " + back.statusCode());
        }
    }

    HttpResponse<String> get(URI page) throws IOException {
        return send(HttpRequest.newBuilder(page));
    }

    private HttpResponse<String> submit(URI page, Map<String, String> fields) throws IOException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        request.header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private void keep(String cookie) {
        String[] parts = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(parts[0], parts.length > 1 ? parts[1] : "");
    }

    private static URI location(HttpResponse<String> answer) throws IOException {
        return answer.headers()
                .firstValue("Location")
                .map(answer.uri()::resolve)
                .orElseThrow(() -> new IOException(answer.uri() + " leads nowhere: " + answer.statusCode()));
    }

    private static String found(Pattern pattern, String page) throws IOException {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IOException("not on the page: " + pattern);
        }
        return matcher.group(1);
    }
}
