package be.wijzer.channels.website;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.MunicipalityId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Bearer tokens that any node can check without looking anything up: `{municipality}.{conversation}.{signature}`.
final class Tokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SHAPE =
            Pattern.compile("([a-z0-9][a-z0-9-]{0,62})\\.([A-Za-z0-9-]{1,64})\\.([A-Za-z0-9_-]{43})");

    private final SecretKeySpec key;

    Tokens(byte[] secret) {
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /// What a token opens.
    record Grant(MunicipalityId municipality, ConversationId conversation) {}

    String issue(Grant grant) {
        return grant.municipality() + "." + grant.conversation() + "." + signature(grant);
    }

    /// What a token opens; empty where it isn't one of ours.
    Optional<Grant> read(String token) {
        Matcher shape = SHAPE.matcher(token);
        if (!shape.matches()) {
            return Optional.empty();
        }
        Grant grant = new Grant(new MunicipalityId(shape.group(1)), new ConversationId(shape.group(2)));
        byte[] given = shape.group(3).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(given, signature(grant).getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(grant)
                : Optional.empty();
    }

    private String signature(Grant grant) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signed =
                    mac.doFinal((grant.municipality() + "|" + grant.conversation()).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC-SHA256", impossible);
        }
    }
}
