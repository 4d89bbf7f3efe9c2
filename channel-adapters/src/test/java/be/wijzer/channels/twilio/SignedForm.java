package be.wijzer.channels.twilio;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What Twilio posts, signed for an address.
public record SignedForm(Map<String, String> fields) {
    public SignedForm {
        fields = new TreeMap<>(fields);
    }

    public String body() {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    public String signature(String token, String address) {
        StringBuilder signed = new StringBuilder(address);
        fields.forEach((name, value) -> signed.append(name).append(value));
        return TwilioSignature.of(token, signed.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
