package be.wijzer.sandbox.twilio;

/// Twilio's ids of media: ours, with `ME` before it and zeroes up to 32 digits.
final class MediaSids {
    private static final int DIGITS = 32;

    private MediaSids() {}

    static String of(String id) {
        return "ME" + "0".repeat(DIGITS - id.length()) + id;
    }

    static String id(String sid) {
        return sid.replaceFirst("^ME0*", "");
    }
}
