package be.wijzer.core.identity;

import java.util.Objects;

/// The number in the national register: eleven digits. It only ever comes from a sign-in, and never shows when
/// printed.
public final class NationalNumber {
    private final String digits;

    /// Throws `IllegalArgumentException`, without the digits, where it isn't eleven of them.
    public NationalNumber(String digits) {
        if (!digits.matches("\\d{11}")) {
            throw new IllegalArgumentException("not a national number");
        }
        this.digits = digits;
    }

    public String digits() {
        return digits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NationalNumber number && number.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(digits);
    }

    @Override
    public String toString() {
        return "***********";
    }
}
