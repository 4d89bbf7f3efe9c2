package be.wijzer.core.submissions;

import be.wijzer.core.municipality.BelgianTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/// Reference numbers that are easy to read aloud: the day, and seven signs that can't be taken for one another. The
/// same
/// key always gives the same.
final class Reference {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 7;

    private Reference() {}

    static String of(String key, Instant at) {
        byte[] hash = hash(key);
        StringBuilder signs = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            signs.append(SIGNS.charAt(hash[place] & 31));
        }
        return BelgianTime.at(at).format(DAY) + "-" + signs;
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
