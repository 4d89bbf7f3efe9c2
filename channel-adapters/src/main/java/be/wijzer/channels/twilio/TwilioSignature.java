package be.wijzer.channels.twilio;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Twilio's signature of a form: the address as Twilio knows it, and the fields in order of their names, keyed by the
/// auth token (https://www.twilio.com/docs/usage/security).
///
/// @param value what the header `X-Twilio-Signature` holds; nothing is assumed of it
record TwilioSignature(Optional<String> value) {
    private static final String ALGORITHM = "HmacSHA1";

    /// Whether one of the tokens made it.
    boolean isOf(List<String> tokens, URI address, TwilioForm form) {
        if (value.isEmpty()) {
            return false;
        }
        byte[] given = value.get().getBytes(StandardCharsets.UTF_8);
        boolean matches = false;
        for (String token : tokens) {
            for (String signed : signed(address, form)) {
                matches |= MessageDigest.isEqual(of(token, signed).getBytes(StandardCharsets.UTF_8), given);
            }
        }
        return matches;
    }

    static String of(String token, String signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// Twilio signs with and without the standard port, and of repeated fields either each or each different one.
    private static List<String> signed(URI address, TwilioForm form) {
        boolean repeats = form.fields().values().stream().anyMatch(values -> values.size() > 1);
        String each = fields(form, UnaryOperator.identity());
        List<String> written = repeats
                ? List.of(
                        each,
                        fields(
                                form,
                                values -> values.stream().distinct().sorted().toList()))
                : List.of(each);
        return addresses(address)
                .flatMap(one -> written.stream().map(fields -> one + fields))
                .toList();
    }

    private static String fields(TwilioForm form, UnaryOperator<List<String>> order) {
        StringBuilder written = new StringBuilder();
        form.fields()
                .forEach((name, values) ->
                        order.apply(values).forEach(one -> written.append(name).append(one)));
        return written.toString();
    }

    private static Stream<String> addresses(URI address) {
        String plain = address.toString();
        String rest = plain.substring(plain.indexOf(address.getRawAuthority())
                + address.getRawAuthority().length());
        String host = address.getScheme() + "://" + address.getHost();
        int standard = "https".equals(address.getScheme()) ? 443 : 80;
        int port = address.getPort() == -1 ? standard : address.getPort();
        return port == standard ? Stream.of(host + rest, host + ":" + port + rest) : Stream.of(plain, host + rest);
    }
}
