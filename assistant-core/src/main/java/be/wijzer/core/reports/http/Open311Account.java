package be.wijzer.core.reports.http;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// A town's endpoint of Open311 GeoReport v2 (http://wiki.open311.org/GeoReport_v2/).
///
/// @param url what `/services.json` and `/requests.json` come after
/// @param services the system's service code by our category; a category that isn't there has the same name
public record Open311Account(URI url, Optional<String> jurisdiction, String apiKey, Map<String, String> services) {
    public Open311Account {
        services = Map.copyOf(services);
    }

    String service(String category) {
        return services.getOrDefault(category, category);
    }

    @Override
    public String toString() {
        return "Open311Account[" + url + "]";
    }
}
