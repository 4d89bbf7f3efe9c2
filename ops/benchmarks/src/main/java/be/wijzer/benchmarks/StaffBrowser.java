package be.wijzer.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody of the communication team, signed in at the desk with the sandbox's account.
final class StaffBrowser implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    private final String desk;

    private StaffBrowser(String desk) {
        this.desk = desk;
    }

    /// @param desk the address of a node
    /// @param issuer that it sends staff to
    static StaffBrowser signedIn(String desk, String issuer) throws IOException {
        StaffBrowser browser = new StaffBrowser(desk);
        Matcher token = TOKEN.matcher(browser.get("/desk/report"));
        if (!token.find()) {
            throw new IOException("no page to sign in");
        }
        String form = "username=communication&password=communication&_csrf=" + URLEncoder.encode(token.group(1), UTF_8);
        browser.send(HttpRequest.newBuilder(URI.create(issuer + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        return browser;
    }

    String get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(desk + path))
                .header("Accept", "text/html")
                .build());
    }

    private String send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(request.uri() + " says " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
