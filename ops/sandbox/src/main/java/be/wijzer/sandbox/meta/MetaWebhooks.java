package be.wijzer.sandbox.meta;

import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.vendor.VendorChannel;
import be.wijzer.sandbox.webhook.Webhook;
import be.wijzer.sandbox.webhook.Webhook.Rendered;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/// Meta's notifications, rendered and signed as Meta does: what is not ASCII and every slash escaped, and the
/// signature over exactly these bytes.
public final class MetaWebhooks {
    private final JsonMapper json;

    public MetaWebhooks(JsonMapper json) {
        this.json = json;
    }

    public Webhook webhook(VendorChannel channel, Town town, String sender, Map<String, Object> content) {
        String body = rendered(json.writeValueAsString(content));
        String signature = "sha256=" + hmac(town.appSecret(), body);
        String path = "/webhooks/" + channel.name().toLowerCase(Locale.ROOT);
        var request = new Rendered(
                path,
                "application/json",
                body,
                List.of("X-Hub-Signature-256", signature, "User-Agent", "facebookexternalua"));
        return new Webhook(channel, town.municipality() + " " + sender, _ -> request);
    }

    /// A slash stands inside strings only, where `\/` means the same.
    static String rendered(String plain) {
        var escaped = new StringBuilder(plain.length() + 32);
        for (int index = 0; index < plain.length(); index++) {
            char letter = plain.charAt(index);
            if (letter == '/') {
                escaped.append("\\/");
            } else if (letter > 126) {
                escaped.append("\\u").append(HexFormat.of().toHexDigits(letter));
            } else {
                escaped.append(letter);
            }
        }
        return escaped.toString();
    }

    static String hmac(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
