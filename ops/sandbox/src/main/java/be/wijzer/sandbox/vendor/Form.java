package be.wijzer.sandbox.vendor;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The fields of an `application/x-www-form-urlencoded` body; a field may come several times.
public record Form(Map<String, List<String>> fields) {

    public static Form parse(String body) {
        Map<String, List<String>> fields = new TreeMap<>();
        for (String pair : body.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
            }
        }
        return new Form(fields);
    }

    public static Form of(Map<String, String> values) {
        Map<String, List<String>> fields = new TreeMap<>();
        values.forEach((name, value) -> fields.put(name, List.of(value)));
        return new Form(fields);
    }

    public Optional<String> first(String name) {
        return Optional.ofNullable(fields.get(name)).map(List::getFirst);
    }

    /// The first value, where it says something.
    public Optional<String> filled(String name) {
        return first(name).filter(value -> !value.isBlank());
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public String encoded() {
        return fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    /// A lone value as text, several as a list.
    Map<String, Object> plain() {
        Map<String, Object> plain = new TreeMap<>();
        fields.forEach((name, values) -> plain.put(name, values.size() == 1 ? values.getFirst() : values));
        return plain;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
