package be.wijzer.core.reports;

import java.util.Locale;
import java.util.Optional;

/// How the town reaches whoever reported; both empty for who stays anonymous.
///
/// @param phone in E.164
public record Contact(Optional<String> phone, Optional<String> email) {
    private static final int LAST_DIGITS = 9;

    public static Contact none() {
        return new Contact(Optional.empty(), Optional.empty());
    }

    /// Whether what somebody says is the telephone number or address that was left: the second factor beside a number.
    public boolean isProvenBy(String said) {
        String mail = said.strip().toLowerCase(Locale.ROOT);
        String digits = said.replaceAll("\\D", "");
        return email.filter(known -> known.toLowerCase(Locale.ROOT).equals(mail))
                        .isPresent()
                || digits.length() >= LAST_DIGITS
                        && phone.filter(known ->
                                        last(known.replaceAll("\\D", "")).equals(last(digits)))
                                .isPresent();
    }

    private static String last(String digits) {
        return digits.substring(Math.max(0, digits.length() - LAST_DIGITS));
    }
}
