package be.wijzer.core.reports;

import java.util.Optional;

/// An address as a register of addresses has it.
///
/// @param number of the house; empty where the street as a whole is meant
public record Address(String street, Optional<String> number, String postcode, String municipality, Point point) {
    /// As it is written on an envelope.
    @Override
    public String toString() {
        return street + number.map(house -> " " + house).orElse("") + ", " + postcode + " " + municipality;
    }
}
