package be.wijzer.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsTests {
    private static final String LOOKUP = "a lookup secret that stays";
    private final Secrets old = new Secrets(List.of("the secret of last year"), LOOKUP);

    @Test
    void opensWhatItSealedInItsPlaceAlone() {
        String sealed = old.seal("85641212403", "conversation-1");
        assertThat(sealed).doesNotContain("85641212403").isNotEqualTo(old.seal("85641212403", "conversation-1"));
        assertThat(old.open(sealed, "conversation-1")).hasValue("85641212403");
        assertThat(old.open(sealed, "conversation-2")).isEmpty();
        assertThat(old.open("nonsense!", "conversation-1")).isEmpty();
    }

    @Test
    void opensWhatAnEarlierSecretSealed() {
        String sealed = old.seal("85641212403", "here");
        Secrets renewed = new Secrets(List.of("the secret of this year", "the secret of last year"), LOOKUP);
        assertThat(renewed.open(sealed, "here")).hasValue("85641212403");
        assertThat(old.open(renewed.seal("x", "here"), "here")).isEmpty();
        assertThat(renewed.hash("resident", "x"))
                .isEqualTo(old.hash("resident", "x"))
                .hasSize(43);
    }

    @Test
    void refusesSecretsThatCanBeGuessed() {
        assertThatThrownBy(() -> new Secrets(List.of("short"), LOOKUP)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Secrets(List.of(), LOOKUP)).isInstanceOf(IllegalArgumentException.class);
    }
}
