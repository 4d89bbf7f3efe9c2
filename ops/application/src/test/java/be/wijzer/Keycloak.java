package be.wijzer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Keycloak with two realms: one that tells of residents what ACM/IDM tells, and asks a one-time code where more than
/// a password is wanted; and one with the staff.
final class Keycloak implements Provider {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int MOST_STEPS = 3;
    private static final String SECRET = "a-secret-of-these-tests";
    private static final String ONE_TIME_SECRET = "a-one-time-secret-of-these-tests";
    private static final Pattern FORM = Pattern.compile("(?s)<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern SESSION = Pattern.compile("name=\"session_code\" value=\"([^\"]+)\"");

    private final Path home;
    private final URI address;
    private final Process server;
    private final RSAKey client;

    /// @param distribution the zip as it is published
    Keycloak(Path distribution, URI address, URI assistant) throws Exception {
        this.address = address;
        client = new RSAKeyGenerator(2048)
                .keyID("client")
                .keyUse(KeyUse.SIGNATURE)
                .generate();
        home = Files.createTempDirectory("keycloak");
        unpack(distribution);
        Path realms = Files.createDirectories(home.resolve("data/import"));
        for (String realm : new String[] {"residents", "staff"}) {
            Files.writeString(realms.resolve(realm + ".json"), realm(realm, assistant));
        }
        ProcessBuilder start = new ProcessBuilder(
                        "bash",
                        "bin/kc.sh",
                        "start-dev",
                        "--import-realm",
                        "--http-host=localhost",
                        "--http-port=" + address.getPort())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("keycloak.log").toFile());
        start.environment().put("JAVA_HOME", System.getProperty("java.home"));
        start.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        server = start.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        awaitStart();
    }

    private void unpack(Path distribution) throws IOException {
        try (InputStream file = Files.newInputStream(distribution);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path target = home.resolve(name).normalize();
                if (entry.isDirectory() || !target.startsWith(home)) {
                    continue;
                }
                Files.createDirectories(target.getParent());
                Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private String realm(String name, URI assistant) throws IOException {
        try (InputStream text = Keycloak.class.getResourceAsStream("/keycloak/" + name + ".json")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@ASSISTANT@", assistant.toString())
                    .replace("@SECRET@", SECRET)
                    .replace("@ONE-TIME-SECRET@", ONE_TIME_SECRET)
                    .replace(
                            "@KEYS@",
                            new JWKSet(client.toPublicJWK()).toString().replace("\"", "\\\""));
        }
    }

    private void awaitStart() throws Exception {
        Instant until = Instant.now().plus(PATIENCE);
        try (HttpClient asking = HttpClient.newHttpClient()) {
            HttpRequest ready = HttpRequest.newBuilder(URI.create(residents() + "/.well-known/openid-configuration"))
                    .build();
            while (Instant.now().isBefore(until) && server.isAlive()) {
                try {
                    if (asking.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(200);
                }
            }
        }
        String log = Files.readString(home.resolve("keycloak.log"));
        close();
        throw new AssertionError("Keycloak doesn't start: " + log);
    }

    @Override
    public String residents() {
        return address + "/realms/residents";
    }

    @Override
    public String staff() {
        return address + "/realms/staff";
    }

    @Override
    public String clientKey() {
        return client.toJSONString();
    }

    @Override
    public String clientSecret() {
        return SECRET;
    }

    @Override
    public URI signIn(PageBrowser browser, URI asked, Account account) throws Exception {
        HttpResponse<String> page = browser.get(asked);
        for (int step = 0; step < MOST_STEPS && page.statusCode() == 200; step++) {
            page = browser.submit(
                    form(page),
                    page.body().contains("name=\"otp\"")
                            ? Map.of("otp", code())
                            : Map.of("username", account.username(), "password", account.username()));
        }
        return PageBrowser.onward(page);
    }

    /// Without a hint of who they are, Keycloak asks whether they really want to.
    @Override
    public URI signOut(PageBrowser browser, URI asked) throws Exception {
        HttpResponse<String> page = browser.get(asked);
        if (page.statusCode() != 200) {
            return PageBrowser.onward(page);
        }
        Matcher session = SESSION.matcher(page.body());
        if (!session.find()) {
            throw new AssertionError(page.body());
        }
        return PageBrowser.onward(browser.submit(form(page), Map.of("session_code", session.group(1))));
    }

    private static URI form(HttpResponse<String> page) {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError(page.body());
        }
        return page.uri().resolve(form.group(1).replace("&amp;", "&"));
    }

    /// RFC 6238, with six digits for half a minute.
    private static String code() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(ONE_TIME_SECRET.getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                .putLong(Instant.now().getEpochSecond() / 30)
                .array());
        int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
        return "%06d".formatted(number % 1_000_000);
    }

    @Override
    public void close() {
        server.descendants().forEach(ProcessHandle::destroy);
        server.destroy();
        try {
            server.waitFor();
            if (Files.exists(home)) {
                Files.copy(
                        home.resolve("keycloak.log"),
                        Path.of("target/keycloak.log"),
                        StandardCopyOption.REPLACE_EXISTING);
                try (var files = Files.walk(home)) {
                    for (Path file :
                            files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
