package be.wijzer.channels.twilio;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The fields of a form, by name. A name may come several times.
public record TwilioForm(Map<String, List<String>> fields) {
    /// Reads `application/x-www-form-urlencoded`; throws `IllegalArgumentException` for what isn't that.
    static TwilioForm parse(byte[] body) {
        Map<String, List<String>> fields = new TreeMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            if (!pair.isEmpty()) {
                String[] sides = pair.split("=", 2);
                fields.computeIfAbsent(decoded(sides[0]), _ -> new ArrayList<>())
                        .add(sides.length == 2 ? decoded(sides[1]) : "");
            }
        }
        return new TwilioForm(fields);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /// The first value of a field; empty where it is missing.
    public Optional<String> first(String name) {
        return Optional.ofNullable(fields.get(name)).map(List::getFirst);
    }

    /// The first value of a field; empty where it is missing or blank.
    public Optional<String> filled(String name) {
        return first(name).filter(value -> !value.isBlank());
    }
}
