package be.wijzer.sandbox.vendor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What came from the assistant, and what went to it, by channel.
public final class Journals {
    private final Map<VendorChannel, Journal> received = new ConcurrentHashMap<>();
    private final Map<VendorChannel, Journal> sent = new ConcurrentHashMap<>();

    public Journal received(VendorChannel channel) {
        return received.computeIfAbsent(channel, _ -> new Journal());
    }

    public Journal sent(VendorChannel channel) {
        return sent.computeIfAbsent(channel, _ -> new Journal());
    }
}
