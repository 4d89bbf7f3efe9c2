package be.wijzer.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelephonesTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
            056 99 00 00,     +3256990000,   false
            09 999 99 99,     +3299999999,   false
            +32 56 99 00 00,  +3256990000,   false
            0470/12.34.56,    +32470123456,  true
            +32470123456,     +32470123456,  true
            +31612345678,     +31612345678,  true
            nummer,           '',            false
            12,               '',            false
            """)
    void readsNumbersAsTheyAreWritten(String written, String international, boolean mobile) {
        assertThat(Telephones.international(written).orElse("")).isEqualTo(international);
        assertThat(Telephones.isMobile(written)).isEqualTo(mobile);
    }
}
