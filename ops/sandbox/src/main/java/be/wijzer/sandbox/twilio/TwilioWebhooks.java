package be.wijzer.sandbox.twilio;

import be.wijzer.sandbox.town.SandboxSettings;
import be.wijzer.sandbox.vendor.Form;
import be.wijzer.sandbox.vendor.VendorChannel;
import be.wijzer.sandbox.webhook.Webhook;
import be.wijzer.sandbox.webhook.Webhook.Rendered;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Twilio's notifications: forms, signed over the whole address and the fields in order of their names.
public final class TwilioWebhooks {
    public static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    private final SandboxSettings settings;

    public TwilioWebhooks(SandboxSettings settings) {
        this.settings = settings;
    }

    /// `path` of the assistant; a repeated attempt counts in `RetryCount`.
    public Webhook webhook(String authToken, String sender, String path, Map<String, String> fields) {
        return new Webhook(VendorChannel.TWILIO, sender, attempt -> {
            Map<String, String> counted = new LinkedHashMap<>(fields);
            if (fields.containsKey("EventType")) {
                counted.put("RetryCount", Integer.toString(attempt));
            }
            Form form = Form.of(counted);
            String signature = signature(authToken, settings.assistant(path).toString(), form);
            return new Rendered(
                    path,
                    FORM,
                    form.encoded(),
                    List.of("X-Twilio-Signature", signature, "User-Agent", "TwilioProxy/1.1"));
        });
    }

    public static String signature(String authToken, String url, Form form) {
        var signed = new StringBuilder(url);
        form.fields()
                .forEach((name, values) ->
                        values.forEach(value -> signed.append(name).append(value)));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
