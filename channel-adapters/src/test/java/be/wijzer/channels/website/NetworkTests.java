package be.wijzer.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
            10.0.0.0/8,     10.200.3.4,   true
            10.0.0.0/8,     11.0.0.1,     false
            192.0.2.7,      192.0.2.7,    true
            192.0.2.7,      192.0.2.8,    false
            0.0.0.0/0,      8.8.8.8,      true
            2001:db8::/32,  2001:db8::1,  true
            2001:db8::/32,  2001:db9::1,  false
            10.0.0.0/8,     ::1,          false
            """)
    void containsItsAddresses(String network, String address, boolean contained) {
        assertThat(Network.of(network).contains(InetAddress.ofLiteral(address))).isEqualTo(contained);
    }
}
