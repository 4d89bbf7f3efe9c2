package be.wijzer.channels.messenger;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Bodies as Messenger sends them, and the page they are for.
final class PageBodies {
    static final String PAGE = "300000000000001";
    static final String RESIDENT = "987654321432";

    private PageBodies() {}

    static MessengerPage page(URI base) {
        return new MessengerPage(
                PAGE, "page-token", List.of("secret"), "verify", base, "v26.0", Optional.of("777"), true);
    }

    static String entry(String rest) {
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"%s\",\"time\":1764000000000,%s}]}".formatted(PAGE, rest);
    }

    static String messaging(String... items) {
        return entry("\"messaging\":[" + String.join(",", items) + "]");
    }

    static String item(String content) {
        return "{\"sender\":{\"id\":\"%s\"},\"recipient\":{\"id\":\"%s\"},\"timestamp\":1764000000000,%s}"
                .formatted(RESIDENT, PAGE, content);
    }

    static String text(String mid, String text) {
        return item("\"message\":{\"mid\":\"%s\",\"text\":\"%s\"}".formatted(mid, text));
    }

    static String echo(String mid, String text, String mark) {
        return "{\"sender\":{\"id\":\"%s\"},\"recipient\":{\"id\":\"%s\"},\"timestamp\":1764000000000,\"message\":{\"is_echo\":true,\"mid\":\"%s\",\"text\":\"%s\",%s}}"
                .formatted(PAGE, RESIDENT, mid, text, mark);
    }
}
