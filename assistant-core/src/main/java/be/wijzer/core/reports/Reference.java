package be.wijzer.core.reports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number of a report, `M-4831-9027`: easy to say aloud and to type, not in any order.
public final class Reference {
    private static final Pattern WRITTEN =
            Pattern.compile("(?i)(?<![\\d+])(?:m ?[-.]? ?)?([1-9]\\d{3}) ?[-.]? ?(\\d{4})(?![ .-]?\\d)");
    private static final long SMALLEST = 10_000_000;
    private static final long NUMBERS = 90_000_000;

    private Reference() {}

    /// The same for the same key and attempt; a later attempt is for when another report has the number already.
    static String of(String key, int attempt) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((key + "\n" + attempt).getBytes(StandardCharsets.UTF_8));
            long number = SMALLEST + Math.floorMod(ByteBuffer.wrap(digest).getLong(), NUMBERS);
            return "M-" + number / 10_000 + "-" + String.format(java.util.Locale.ROOT, "%04d", number % 10_000);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// The number that a sentence mentions.
    public static Optional<String> in(String sentence) {
        Matcher matcher = WRITTEN.matcher(sentence);
        return matcher.find() ? Optional.of("M-" + matcher.group(1) + "-" + matcher.group(2)) : Optional.empty();
    }
}
