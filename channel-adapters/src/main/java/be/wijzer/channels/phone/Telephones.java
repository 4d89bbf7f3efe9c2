package be.wijzer.channels.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/// Telephone numbers as residents write them.
final class Telephones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Telephones() {}

    /// In E.164; empty for what can't be a number.
    static Optional<String> international(String written) {
        return parsed(written)
                .filter(NUMBERS::isPossibleNumber)
                .map(number -> NUMBERS.format(number, PhoneNumberFormat.E164));
    }

    /// Whether text messages arrive there.
    static boolean isMobile(String written) {
        return parsed(written)
                .map(NUMBERS::getNumberType)
                .filter(type -> type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE)
                .isPresent();
    }

    private static Optional<PhoneNumber> parsed(String written) {
        try {
            return Optional.of(NUMBERS.parse(written, "BE"));
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }
}
