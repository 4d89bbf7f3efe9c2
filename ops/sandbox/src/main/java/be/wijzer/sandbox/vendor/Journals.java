package be.wijzer.sandbox.vendor;

import java.util.EnumMap;
import java.util.Map;

/// What came from the assistant, and what went to it, by channel.
public final class Journals {
    private final Map<VendorChannel, Journal> received = new EnumMap<>(VendorChannel.class);
    private final Map<VendorChannel, Journal> sent = new EnumMap<>(VendorChannel.class);

    public Journals() {
        for (VendorChannel channel : VendorChannel.values()) {
            received.put(channel, new Journal());
            sent.put(channel, new Journal());
        }
    }

    public Journal received(VendorChannel channel) {
        return received.get(channel);
    }

    public Journal sent(VendorChannel channel) {
        return sent.get(channel);
    }
}
