package be.wijzer.sandbox.webhook;

import be.wijzer.sandbox.vendor.VendorChannel;
import java.util.List;
import java.util.function.IntFunction;

/// One notification on its way. `sender` is whose first deliveries keep their order; `render` makes the request of an
/// attempt, counted from 0.
public record Webhook(VendorChannel channel, String sender, IntFunction<Rendered> render) {

    /// `headers` are names and values in turn.
    public record Rendered(String path, String contentType, String body, List<String> headers) {}
}
