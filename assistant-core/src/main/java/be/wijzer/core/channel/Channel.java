package be.wijzer.core.channel;

/// One way to reach a resident.
public interface Channel {
    /// For instance `website`, `whatsapp`, `messenger`, `conversations`, `phone`.
    String name();

    Capabilities capabilities();

    /// Hands one message to the provider, once: no attempt is repeated inside. Blocks; called on a virtual thread, in
    /// order per conversation. The reply has been fitted to the capabilities. Never called on a fetched channel.
    SendResult send(Outgoing outgoing);
}
