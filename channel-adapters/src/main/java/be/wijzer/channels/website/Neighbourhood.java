package be.wijzer.channels.website;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.web.reactive.function.server.ServerRequest;

/// From where on the network a request comes: an IPv4 address, or the /64 of an IPv6 address. Behind our own proxies
/// that is the last address of `X-Forwarded-For` that isn't one of them.
final class Neighbourhood {
    private static final int IPV6_NETWORK_BYTES = 8;

    private final List<Network> proxies;

    Neighbourhood(List<String> trustedProxies) {
        proxies = trustedProxies.stream().map(Network::of).toList();
    }

    String of(ServerRequest request) {
        return request.remoteAddress()
                .map(InetSocketAddress::getAddress)
                .map(direct -> isProxy(direct) ? forwarded(request).orElse(direct) : direct)
                .map(Neighbourhood::name)
                .orElse("unknown");
    }

    private Optional<InetAddress> forwarded(ServerRequest request) {
        return request.headers().header("X-Forwarded-For").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList()
                .reversed()
                .stream()
                .map(Neighbourhood::read)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .filter(hop -> !isProxy(hop))
                .findFirst();
    }

    private static Optional<InetAddress> read(String hop) {
        try {
            return Optional.of(InetAddress.ofLiteral(hop));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.contains(address));
    }

    private static String name(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? address.getHostAddress() : Arrays.toString(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
    }
}
