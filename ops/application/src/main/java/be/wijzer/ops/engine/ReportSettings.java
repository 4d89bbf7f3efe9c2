package be.wijzer.ops.engine;

import be.wijzer.core.reports.Area;
import be.wijzer.core.reports.http.FlemishGeolocation;
import be.wijzer.core.reports.http.Open311Account;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The part of a municipality's configuration about reports.
record ReportSettings(@DefaultValue Reports reports) {
    /// @param open311 the town's own system; absent: reports are kept and handled here
    /// @param area the outermost degrees of the town; absent: a pin may be anywhere
    /// @param streets the names of its streets; none: any name will do
    /// @param geocoder the register of addresses; absent: an address has no point, and a pin no street
    /// @param kept how long after its last change a report is kept
    record Reports(
            @Nullable Open311 open311,
            @Nullable Box area,
            @DefaultValue List<String> streets,
            @Nullable Geocoder geocoder,
            @DefaultValue("365d") Duration kept) {
        /// @param name of the town
        Area asArea(String name) {
            return new Area(
                    Optional.ofNullable(area).map(box -> new Area.Box(box.south, box.west, box.north, box.east)),
                    streets,
                    Optional.ofNullable(geocoder).map(one -> one.register(name)));
        }
    }

    /// @param url what `/Location` comes after
    /// @param municipality what the town is called there; absent: as it is called here
    record Geocoder(
            @DefaultValue("https://geo.api.vlaanderen.be/geolocation/v4")
            URI url,

            @Nullable String municipality,
            @DefaultValue("1500ms") Duration timeout) {
        Area.Register register(String name) {
            return new Area.Register(
                    new FlemishGeolocation(url, timeout),
                    Optional.ofNullable(municipality).orElse(name));
        }
    }

    record Open311(
            URI url,
            @Nullable String jurisdiction,
            @DefaultValue("") String apiKey,
            @DefaultValue Map<String, String> services,
            @DefaultValue("5s") Duration timeout) {
        Open311Account account() {
            return new Open311Account(url, Optional.ofNullable(jurisdiction), apiKey, services);
        }
    }

    record Box(double south, double west, double north, double east) {}
}
