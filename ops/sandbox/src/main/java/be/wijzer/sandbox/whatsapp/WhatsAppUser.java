package be.wijzer.sandbox.whatsapp;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A resident on WhatsApp. Everybody has a business-scoped user id; who took a username hides the phone number.
/// `phone` is digits only, as Meta's `wa_id`.
record WhatsAppUser(String userId, @Nullable String phone, String name, boolean hidesPhone) {
    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}");

    static boolean isUserId(String text) {
        return USER_ID.matcher(text).matches();
    }

    /// The user with this phone number or user id; the user id of a phone number is always the same.
    static Optional<WhatsAppUser> of(String phoneOrUserId) {
        if (isUserId(phoneOrUserId)) {
            return Optional.of(new WhatsAppUser(phoneOrUserId, null, "Sander Zandbak", true));
        }
        String digits = phoneOrUserId.replaceAll("[^0-9]", "");
        if (digits.length() < 6 || digits.length() > 15) {
            return Optional.empty();
        }
        UUID fixed = UUID.nameUUIDFromBytes(digits.getBytes(StandardCharsets.UTF_8));
        String number = Long.toUnsignedString(fixed.getMostSignificantBits());
        return Optional.of(new WhatsAppUser("BE." + number, digits, "Sander Zandbak", false));
    }

    WhatsAppUser with(@Nullable String newName, @Nullable Boolean hidden) {
        return new WhatsAppUser(
                userId, phone, newName == null ? name : newName, hidden == null ? hidesPhone : hidden || phone == null);
    }

    @Nullable
    String shownPhone() {
        return hidesPhone ? null : phone;
    }

    String username() {
        return "@" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
