package be.wijzer.channels.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTests {
    private static final List<String> SECRETS = List.of("old", "new");

    /// As Meta writes it: escaped unicode, escaped slashes.
    private static final String BODY = "{\"text\":\"caf\\u00e9 \\ud83d\\ude00 http:\\/\\/voorbeeldstad.be\",\"n\":1.0}";

    @Test
    void holdsForTheBytesAsTheyCame() {
        Optional<Signature> signature = Signature.of(Optional.of(Signed.signature("new", BODY.getBytes(UTF_8))));
        assertThat(signature.orElseThrow().madeWith(SECRETS, BODY.getBytes(UTF_8)))
                .containsExactly("new");
    }

    @Test
    void doesNotHoldForABodyThatWasReadAndWrittenAgain() {
        byte[] again = FakeGraph.JSON.writeValueAsBytes(FakeGraph.JSON.readTree(BODY));
        Signature signature = Signature.of(Optional.of(Signed.signature("new", BODY.getBytes(UTF_8))))
                .orElseThrow();
        assertThat(signature.madeWith(SECRETS, again)).isEmpty();
    }

    @Test
    void tellsWhichOfTwoSecretsItWasMadeWith() {
        for (String secret : SECRETS) {
            Signature signature = Signature.of(Optional.of(Signed.signature(secret, BODY.getBytes(UTF_8))))
                    .orElseThrow();
            assertThat(signature.madeWith(SECRETS, BODY.getBytes(UTF_8))).containsExactly(secret);
        }
    }

    @Test
    void isAbsentWithoutAHeader() {
        assertThat(Signature.of(Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s",
                "sha256",
                "sha256=",
                "sha256=00",
                "sha1=da39a3ee5e6b4b0d3255bfef95601890afd80709",
                "sha256=zz5f2a2a7c2f3a4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5",
                "sha256=005f2a2a7c2f3a4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d500"
            })
    void isAbsentWhereTheHeaderIsSomethingElse(String header) {
        assertThat(Signature.of(Optional.of(header))).isEmpty();
    }
}
