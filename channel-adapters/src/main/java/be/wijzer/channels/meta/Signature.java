package be.wijzer.channels.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The header `X-Hub-Signature-256`: `sha256=` and the HMAC of the bytes as they came, in hexadecimals. A body that
/// has been read and written again has another one.
record Signature(byte[] hmac) {
    static final String HEADER = "X-Hub-Signature-256";
    private static final String PREFIX = "sha256=";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 64;

    /// Empty for whatever isn't such a header.
    static Optional<Signature> of(Optional<String> header) {
        return header.filter(value -> value.startsWith(PREFIX) && value.length() == PREFIX.length() + LENGTH)
                .flatMap(value -> {
                    try {
                        return Optional.of(
                                new Signature(HexFormat.of().parseHex(value, PREFIX.length(), value.length())));
                    } catch (IllegalArgumentException _) {
                        return Optional.empty();
                    }
                });
    }

    /// Which of the secrets it was made with. Takes as long for a wrong one as for a right one.
    Set<String> madeWith(Collection<String> secrets, byte[] body) {
        Set<String> matching = new HashSet<>();
        for (String secret : secrets) {
            if (MessageDigest.isEqual(hmac(secret, body), hmac)) {
                matching.add(secret);
            }
        }
        return matching;
    }

    private static byte[] hmac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
