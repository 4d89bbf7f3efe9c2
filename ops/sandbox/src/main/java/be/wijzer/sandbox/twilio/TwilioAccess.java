package be.wijzer.sandbox.twilio;

import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.town.Town.TwilioAccount;
import be.wijzer.sandbox.town.Towns;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Who may come in: account and token by HTTP Basic, as the SDK sends them.
public final class TwilioAccess {
    private TwilioAccess() {}

    /// The town whose account it is, or Twilio's refusal.
    public static Town admit(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            throw refused();
        }
        String[] parts = decoded(authorization.substring(6).trim()).split(":", 2);
        Town town = Towns.withTwilioAccount(parts[0]).orElseThrow(TwilioAccess::refused);
        String given = parts.length > 1 ? parts[1] : "";
        if (!MessageDigest.isEqual(bytes(account(town).authToken()), bytes(given))) {
            throw refused();
        }
        return town;
    }

    /// The same, for an address that names the account too.
    public static Town admit(@Nullable String authorization, String accountSid) {
        Town town = admit(authorization);
        if (!account(town).accountSid().equals(accountSid)) {
            throw TwilioRefusal.notFound("/2010-04-01/Accounts/" + accountSid);
        }
        return town;
    }

    public static TwilioAccount account(Town town) {
        return town.twilio().orElseThrow();
    }

    private static TwilioRefusal refused() {
        return new TwilioRefusal(401, 20003, "Authenticate");
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
