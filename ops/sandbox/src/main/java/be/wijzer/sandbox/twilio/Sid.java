package be.wijzer.sandbox.twilio;

import java.util.UUID;

/// Twilio's identifiers: two letters and 32 hexadecimal digits.
public final class Sid {
    private Sid() {}

    public static String fresh(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "");
    }

    public static boolean isOf(String prefix, String text) {
        return text.matches(prefix + "[0-9a-fA-F]{32}");
    }
}
