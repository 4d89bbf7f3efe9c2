package be.wijzer.core.reports;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a resident reports.
///
/// @param key the same however often it is handed in
/// @param follower whoever reports it; empty for who stays anonymous
public record NewReport(
        String key,
        MunicipalityId municipality,
        String category,
        String description,
        Where where,
        Optional<LocalDate> since,
        List<String> photos,
        Contact contact,
        String channel,
        Optional<Follower> follower) {
    public NewReport {
        photos = List.copyOf(photos);
    }
}
