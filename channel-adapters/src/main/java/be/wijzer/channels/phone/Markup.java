package be.wijzer.channels.phone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// A TwiML document while it is written. Whatever is put in, it comes out as valid XML 1.0.
final class Markup {
    private final StringBuilder written = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response>");
    private final Deque<String> open = new ArrayDeque<>();

    void open(String name, Map<String, String> attributes) {
        start(name, attributes);
        written.append('>');
        open.push(name);
    }

    void close() {
        written.append("</").append(open.pop()).append('>');
    }

    void text(String name, Map<String, String> attributes, String text) {
        open(name, attributes);
        written.append(escaped(text));
        close();
    }

    void empty(String name, Map<String, String> attributes) {
        start(name, attributes);
        written.append("/>");
    }

    String finished() {
        return written + "</Response>";
    }

    /// Names and values in turn, in order.
    static Map<String, String> attributes(String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }

    private void start(String name, Map<String, String> attributes) {
        written.append('<').append(name);
        attributes.forEach((attribute, value) -> written.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().filter(Markup::isXml).forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    /// https://www.w3.org/TR/xml/#charsets
    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
