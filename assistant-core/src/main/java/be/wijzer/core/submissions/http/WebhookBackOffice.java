package be.wijzer.core.submissions.http;

import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.outside.http.Patience;
import be.wijzer.core.submissions.BackOffice;
import be.wijzer.core.submissions.Submitted;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/// Posts a form as JSON to the town's address. `Wijzer-Signature: t={seconds},v1={hex}` is the HMAC-SHA256 of
/// `{seconds}.{body}`; `Idempotency-Key` stays the same however often it is tried.
public final class WebhookBackOffice implements BackOffice {
    private static final Set<Integer> TRY_LATER = Set.of(408, 425, 429);
    private static final int CONFLICT = 409;
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final Map<MunicipalityId, Address> addresses;
    private final Patience patience;
    private final Clock clock;
    private final HttpClient client;

    /// Where a town's back office listens.
    ///
    /// @param secret shared with it
    public record Address(URI url, String secret) {}

    public WebhookBackOffice(Map<MunicipalityId, Address> addresses, Duration timeout, Clock clock) {
        this.addresses = Map.copyOf(addresses);
        patience = new Patience(timeout, LONGEST_ANSWER);
        this.clock = clock;
        client = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public boolean takes(Submitted form) {
        return addresses.containsKey(form.municipality());
    }

    @Override
    public Delivery deliver(Submitted form) {
        Address address = addresses.get(form.municipality());
        if (address == null) {
            return new Delivery.Refused("niet meer ingesteld");
        }
        String body = JsonMapper.shared().writeValueAsString(json(form));
        long seconds = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(address.url())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", form.key())
                .header("Wijzer-Signature", "t=" + seconds + ",v1=" + signature(address.secret(), seconds + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return judged(patience.ask(client, request).status());
        } catch (IOException unreachable) {
            return new Delivery.TryLater(NoAnswer.told(unreachable));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Delivery.TryLater(NoAnswer.INTERRUPTED);
        }
    }

    private static Delivery judged(int status) {
        if (status / 100 == 2 || status == CONFLICT) {
            return new Delivery.Taken();
        }
        return status / 100 == 5 || TRY_LATER.contains(status)
                ? new Delivery.TryLater("status " + status)
                : new Delivery.Refused("status " + status);
    }

    private static Map<String, Object> json(Submitted form) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Submitted.Line line : form.lines()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("field", line.field());
            answer.put("label", line.label());
            line.value().ifPresent(value -> answer.put("value", value));
            answer.put("from", line.from());
            answers.add(answer);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reference", form.reference());
        json.put("municipality", form.municipality().value());
        json.put("form", form.form());
        json.put("title", form.title());
        json.put("language", form.language().code());
        json.put("at", form.at().toString());
        json.put("answers", answers);
        return json;
    }

    private static String signature(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
