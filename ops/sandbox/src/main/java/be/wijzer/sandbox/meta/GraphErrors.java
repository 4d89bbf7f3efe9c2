package be.wijzer.sandbox.meta;

import be.wijzer.sandbox.vendor.VendorChannel;
import be.wijzer.sandbox.vendor.VendorErrors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Meta's failures on command. Told a 502 or a 504 alone, it answers as a gateway does: in HTML.
final class GraphErrors implements VendorErrors {
    private final JsonMapper json;

    GraphErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean speakFor(VendorChannel channel) {
        return channel != VendorChannel.TWILIO;
    }

    @Override
    public Answer failing(@Nullable Integer status, @Nullable Integer code) {
        if (code == null && status != null && (status == 502 || status == 504)) {
            return new Answer(status, "text/html", "<html><body><h1>Sorry, something went wrong.</h1></body></html>");
        }
        GraphError error = GraphError.of(code == null ? usual(status == null ? 500 : status) : code, null);
        return new Answer(
                status == null ? error.status() : status, "application/json", json.writeValueAsString(error.body()));
    }

    private static int usual(int status) {
        return switch (status) {
            case 401 -> 190;
            case 403 -> 10;
            case 429 -> 4;
            case 503 -> 2;
            default -> status >= 500 ? 1 : 100;
        };
    }
}
