package be.wijzer.sandbox.phone;

import be.wijzer.sandbox.town.Town.TwilioAccount;
import be.wijzer.sandbox.twilio.TwilioAccess;
import be.wijzer.sandbox.twilio.TwilioWebhooks;
import be.wijzer.sandbox.vendor.Behaviour.Copies;
import be.wijzer.sandbox.vendor.Behaviours;
import be.wijzer.sandbox.vendor.Form;
import be.wijzer.sandbox.vendor.Journals;
import be.wijzer.sandbox.vendor.VendorChannel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Asks the assistant what to do next in a call, as Twilio asks: a signed form, answered with TwiML.
final class VoiceRequests {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Behaviours behaviours;
    private final Journals journals;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    VoiceRequests(Behaviours behaviours, Journals journals, Clock clock) {
        this.behaviours = behaviours;
        this.journals = journals;
        this.clock = clock;
    }

    TwimlDocument ask(Call call, URI url, String method, Map<String, String> extra) {
        Map<String, String> fields = fields(call);
        fields.putAll(extra);
        Form form = Form.of(fields);
        TwilioAccount account = TwilioAccess.account(call.town);
        HttpRequest request = method.equalsIgnoreCase("GET")
                ? get(url, form, account)
                : HttpRequest.newBuilder(url)
                        .timeout(PATIENCE)
                        .header("Content-Type", TwilioWebhooks.FORM)
                        .header(
                                "X-Twilio-Signature",
                                TwilioWebhooks.signature(account.authToken(), url.toString(), form))
                        .POST(BodyPublishers.ofString(form.encoded()))
                        .build();
        TwimlDocument document = sent(request, form);
        if (behaviours.of(VendorChannel.TWILIO).messages() == Copies.DUPLICATED) {
            sent(request, form);
        }
        return document;
    }

    private static HttpRequest get(URI url, Form form, TwilioAccount account) {
        String query = (url.getRawQuery() == null ? "?" : "&") + form.encoded();
        URI whole = URI.create(url + query);
        return HttpRequest.newBuilder(whole)
                .timeout(PATIENCE)
                .header(
                        "X-Twilio-Signature",
                        TwilioWebhooks.signature(account.authToken(), whole.toString(), Form.of(Map.of())))
                .GET()
                .build();
    }

    private TwimlDocument sent(HttpRequest request, Form form) {
        Instant at = clock.instant();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            write(at, request, form, response.statusCode(), response.body());
            if (response.statusCode() / 100 != 2) {
                return new TwimlDocument.Unreadable(11200, "HTTP retrieval failure: status " + response.statusCode());
            }
            String type = response.headers().firstValue("Content-Type").orElse("");
            return type.contains("xml")
                    ? TwimlDocument.read(response.body())
                    : new TwimlDocument.Unreadable(12300, "Invalid Content-Type: '" + type + "'");
        } catch (IOException notReached) {
            write(at, request, form, 0, notReached.getClass().getSimpleName());
            return new TwimlDocument.Unreadable(
                    11200, "HTTP retrieval failure: " + notReached.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new TwimlDocument.Unreadable(11200, "HTTP retrieval failure: interrupted");
        }
    }

    private void write(Instant at, HttpRequest request, Form form, int status, String answer) {
        String query = request.uri().getRawQuery();
        journals.sent(VendorChannel.TWILIO)
                .write(
                        at,
                        request.method(),
                        request.uri().getPath() + (query == null ? "" : "?" + query),
                        form.encoded(),
                        status,
                        answer);
    }

    /// The fields every voice request has.
    static Map<String, String> fields(Call call) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("CallSid", call.sid);
        fields.put("AccountSid", TwilioAccess.account(call.town).accountSid());
        fields.put("From", call.from);
        fields.put("To", call.to);
        fields.put("Caller", call.from);
        fields.put("Called", call.to);
        fields.put("CallStatus", call.state.twilio);
        fields.put("Direction", call.direction.twilio);
        fields.put("ApiVersion", "2010-04-01");
        fields.put("FromCountry", "BE");
        fields.put("ToCountry", "BE");
        if (call.answeredBy != null) {
            fields.put("AnsweredBy", call.answeredBy);
        }
        return fields;
    }
}
