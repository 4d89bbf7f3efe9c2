package be.wijzer.core.reports;

import be.wijzer.core.skill.Choosing;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A street as somebody writes it, with or without a house number. A description of a place isn't one.
///
/// @param postcode where it stands behind the number
record WrittenAddress(String street, Optional<String> number, Optional<String> postcode) {
    private static final Pattern NUMBERED =
            Pattern.compile("(.*?\\p{L}.*?)[ ,]+(\\d{1,4} ?[a-zA-Z]?)(?![\\p{L}\\p{N}])(.*)");
    private static final Pattern POSTCODE = Pattern.compile("(?<!\\d)[1-9]\\d{3}(?!\\d)");
    private static final Pattern BEFORE = Pattern.compile("(?i)^(?:(?:in|op|aan|bij|ter hoogte van|de|het) )++");
    private static final Pattern STREET =
            Pattern.compile(".*(?:straat|laan|plein|weg|steenweg|dreef|lei|kaai|singel|baan|pad|hof|ring|vest|gracht)");
    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 200;

    static Optional<WrittenAddress> in(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher numbered =
                NUMBERED.matcher(BEFORE.matcher(text.strip()).replaceFirst("").replaceAll("\\s+", " "));
        if (numbered.matches() && words(numbered.group(1)) <= MOST_WORDS) {
            Matcher postcode = POSTCODE.matcher(numbered.group(3));
            return Optional.of(new WrittenAddress(
                    numbered.group(1),
                    Optional.of(numbered.group(2)),
                    postcode.find() ? Optional.of(postcode.group()) : Optional.empty()));
        }
        WrittenAddress bare = new WrittenAddress(text.strip(), Optional.empty(), Optional.empty());
        return bare.isStreet() ? Optional.of(bare) : Optional.empty();
    }

    private static int words(String text) {
        return Choosing.plain(text).split(" ").length;
    }

    /// Whether it is a name as streets have: one word or two, with such an end.
    boolean isStreet() {
        return words(street) <= 2 && STREET.matcher(Choosing.plain(street)).matches();
    }

    boolean isIn(String otherStreet) {
        return Choosing.plain(street).equals(Choosing.plain(otherStreet));
    }

    boolean hasNumberOf(Address address) {
        return number.isPresent()
                && number.map(WrittenAddress::house).equals(address.number().map(WrittenAddress::house));
    }

    private static String house(String number) {
        return Choosing.plain(number).replace(" ", "");
    }

    @Override
    public String toString() {
        return street
                + number.map(house -> " " + house).orElse("")
                + postcode.map(code -> ", " + code).orElse("");
    }
}
