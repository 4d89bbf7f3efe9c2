package be.wijzer.core.catalogue.http;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// A town's part of IPDC (assumptions in ops/docs/assumptions.md).
///
/// @param feed what comes after the base, with the town's filter: `/doc/instantie?…` or `/doc/instantiesnapshot`
/// @param formal whether residents are addressed with "u"
/// @param ids our id by IPDC's product number, for products that forms and certificates are tied to
/// @param page the address of a product that has none of its own, with `{productnummer}` in it
public record IpdcSource(
        URI baseUrl, String apiKey, String feed, boolean formal, Map<String, String> ids, Optional<String> page) {
    public IpdcSource {
        ids = Map.copyOf(ids);
    }

    @Override
    public String toString() {
        return "IpdcSource[" + baseUrl + feed + "]";
    }
}
