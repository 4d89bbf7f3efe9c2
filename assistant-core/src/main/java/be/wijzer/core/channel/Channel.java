package be.wijzer.core.channel;

/// One way to reach a resident.
public interface Channel {
    /// For instance `website`, `whatsapp`, `messenger`, `conversations`, `phone`.
    String name();

    Capabilities capabilities();

    /// Whether a later attempt asks the provider first what became of earlier ones, so that nothing goes out twice.
    default boolean looksFirst() {
        return false;
    }

    /// Whether an error that comes after a message was taken means that the provider's service window was closed.
    default boolean closesWindow(String code) {
        return false;
    }

    /// Hands one message to the provider, once: no attempt is repeated inside. Blocks; called on a virtual thread, in
    /// order per conversation. The reply has been fitted to the capabilities. Never called on a fetched channel.
    SendResult send(Outgoing outgoing);
}
