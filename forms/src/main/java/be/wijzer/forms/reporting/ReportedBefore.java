package be.wijzer.forms.reporting;

import be.wijzer.core.reports.Earlier;
import be.wijzer.core.reports.Point;
import be.wijzer.core.reports.Status;
import be.wijzer.core.reports.Where;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was found of reports before this one, as its frame keeps it: looked up once, shown and chosen from later.
record ReportedBefore(List<Earlier> all) {
    ReportedBefore {
        all = List.copyOf(all);
    }

    static ReportedBefore of(Optional<Object> kept) {
        return new ReportedBefore(kept.filter(List.class::isInstance).map(List.class::cast).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .filter(Map.class::isInstance)
                .map(entry -> earlier((Map<?, ?>) entry))
                .toList());
    }

    List<Map<String, Object>> kept() {
        return all.stream().map(ReportedBefore::entry).toList();
    }

    Optional<Earlier> numbered(String number) {
        return all.stream().filter(one -> one.number().equals(number)).findFirst();
    }

    private static Map<String, Object> entry(Earlier one) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("number", one.number());
        entry.put("ours", one.isOurs());
        entry.put("category", one.category());
        entry.put("where", one.where().text());
        one.where().point().ifPresent(point -> {
            entry.put("latitude", point.latitude());
            entry.put("longitude", point.longitude());
        });
        entry.put("filed", one.filed().toString());
        entry.put("status", one.status().key());
        one.note().ifPresent(note -> entry.put("note", note));
        return entry;
    }

    private static Earlier earlier(Map<?, ?> entry) {
        Optional<Point> point =
                entry.get("latitude") instanceof Number latitude && entry.get("longitude") instanceof Number longitude
                        ? Optional.of(new Point(latitude.doubleValue(), longitude.doubleValue()))
                        : Optional.empty();
        return new Earlier(
                String.valueOf(entry.get("number")),
                Boolean.TRUE.equals(entry.get("ours")),
                String.valueOf(entry.get("category")),
                new Where(String.valueOf(entry.get("where")), point),
                Instant.parse(String.valueOf(entry.get("filed"))),
                Status.of(String.valueOf(entry.get("status"))).orElse(Status.RECEIVED),
                Optional.ofNullable(entry.get("note")).map(Object::toString));
    }
}
