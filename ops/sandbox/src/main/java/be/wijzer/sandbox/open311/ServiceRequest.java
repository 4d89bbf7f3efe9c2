package be.wijzer.sandbox.open311;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A report as the town's system has it.
record ServiceRequest(
        String id,
        String serviceCode,
        String description,
        String address,
        @Nullable String latitude,
        @Nullable String longitude,
        String status,
        String detailedStatus,
        String notes,
        Instant requested,
        Instant updated) {
    ServiceRequest moved(String detailed, String said, Instant at) {
        String state = detailed.equals("PROCESSED") || detailed.equals("REJECTED") ? "closed" : "open";
        return new ServiceRequest(
                id, serviceCode, description, address, latitude, longitude, state, detailed, said, requested, at);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("service_request_id", id);
        json.put("status", status);
        json.put("detailed_status", detailedStatus);
        json.put("status_notes", notes);
        json.put("service_code", serviceCode);
        json.put("description", description);
        json.put("address", address);
        json.put("requested_datetime", requested.truncatedTo(ChronoUnit.SECONDS).toString());
        json.put("updated_datetime", updated.truncatedTo(ChronoUnit.SECONDS).toString());
        if (latitude != null && longitude != null) {
            json.put("lat", latitude);
            json.put("long", longitude);
        }
        return json;
    }
}
