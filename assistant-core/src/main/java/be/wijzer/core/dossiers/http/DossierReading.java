package be.wijzer.core.dossiers.http;

import be.wijzer.core.dossiers.Dossier;
import be.wijzer.core.dossiers.DossierId;
import be.wijzer.core.dossiers.DossierStatus;
import be.wijzer.core.dossiers.DossierStatus.Action;
import be.wijzer.core.dossiers.Mutation;
import be.wijzer.core.magda.http.Branch;
import be.wijzer.core.municipality.BelgianTime;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Dossiers as GeefDossiers writes them. What can't be read of a movement is left out; the rest of it stays.
final class DossierReading {
    private DossierReading() {}

    static List<Dossier> dossiers(Branch list) {
        Map<DossierId, List<Mutation>> histories = new LinkedHashMap<>();
        for (Branch dossier : list.all("Dossier")) {
            for (Branch mutation : dossier.at("DossierMutaties")
                    .map(all -> all.all("DossierMutatie"))
                    .orElse(List.of())) {
                DossierId id = new DossierId(
                        mutation.text("Identificatie", "Bron"), mutation.text("Identificatie", "Dossiernummer"));
                histories.computeIfAbsent(id, _ -> new ArrayList<>()).add(mutation(mutation));
            }
        }
        return histories.entrySet().stream()
                .map(one -> new Dossier(one.getKey(), one.getValue()))
                .toList();
    }

    private static Mutation mutation(Branch mutation) {
        return new Mutation(
                mutation.text("Naam"),
                moment(mutation.text("DatumModificatie")),
                begin(mutation),
                mutation.at("Status").map(status -> status(status, mutation)),
                page(mutation.text("Doorverwijzing")),
                handler(mutation),
                mutation.at("Eigenschappen")
                        .map(flags -> flags.text("Vertrouwelijk").equals("1")
                                || flags.text("IsNietRaadpleegbaar").equals("1")));
    }

    private static DossierStatus status(Branch status, Branch mutation) {
        return new DossierStatus(
                status.text("Code"),
                status.text("Fase"),
                status.at("Details")
                        .map(details -> details.all("Detail").stream()
                                .map(Branch::text)
                                .filter(text -> !text.isEmpty())
                                .toList())
                        .orElse(List.of()),
                moment(status.text("DatumModificatie")),
                new Action(status.text("Actie", "ActieNodig").equals("1"), status.text("Actie", "Omschrijving")),
                moment(status.text("StreefDatum")).or(() -> moment(mutation.text("StreefDatum"))));
    }

    private static String handler(Branch mutation) {
        String service = mutation.text("Beheerder", "Contact", "Dienst", "Omschrijving");
        return service.isEmpty() ? mutation.text("Beheerder", "Contact", "Naam") : service;
    }

    /// With an offset, with `Z`, or without: then it is Belgian time.
    static Optional<Instant> moment(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    read instanceof LocalDateTime local
                            ? local.atZone(BelgianTime.ZONE).toInstant()
                            : Instant.from(read));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> begin(Branch mutation) {
        String time = mutation.text("Periode", "Begin", "Tijd");
        try {
            LocalDate day = LocalDate.parse(mutation.text("Periode", "Begin", "Datum"));
            LocalTime hour = time.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(time);
            return Optional.of(day.atTime(hour).atZone(BelgianTime.ZONE).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Only a page one can open.
    static Optional<URI> page(String text) {
        try {
            return Optional.of(URI.create(text))
                    .filter(uri -> uri.getHost() != null
                            && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
