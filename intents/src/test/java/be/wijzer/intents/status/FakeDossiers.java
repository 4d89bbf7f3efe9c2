package be.wijzer.intents.status;

import be.wijzer.core.dossiers.Dossier;
import be.wijzer.core.dossiers.DossierId;
import be.wijzer.core.dossiers.DossierStatus;
import be.wijzer.core.dossiers.DossierStatus.Action;
import be.wijzer.core.dossiers.Dossiers;
import be.wijzer.core.dossiers.Mutation;
import be.wijzer.core.dossiers.ToldDossiers;
import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.municipality.MunicipalityId;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Dossiers of one resident, and what they were told. From the second look on, the first dossier is approved, where it
/// is told to move on.
final class FakeDossiers implements Dossiers, ToldDossiers {
    static final Dossier CARPORT = dossier(
            "OMV-1",
            "Omgevingsvergunning carport",
            status("DossierOnvolledig", "Samenstelling", new Action(true, "Bezorg een foto van de voorgevel")),
            Optional.of(URI.create("https://omgevingsloket.example/1")),
            false);
    static final Dossier GRANT = dossier(
            "STL-2", "Studietoelage", status("InBehandeling", "Behandeling", Action.NONE), Optional.empty(), false);
    static final Dossier SECRET = dossier(
            "SD-3", "Steunaanvraag", status("InBehandeling", "Behandeling", Action.NONE), Optional.empty(), true);
    static final Dossier STRANGE = dossier(
            "AD-4", "Adreswijziging", status("WachtOpWijk", "Behandeling", Action.NONE), Optional.empty(), false);
    static final Dossier SILENT = dossier("HM-5", "Hulpmiddel", Optional.empty(), Optional.empty(), false);

    private final List<Dossier> dossiers;
    private final List<String> silent;
    private final boolean available;
    private final boolean movesOn;
    private final Map<String, String> told = new HashMap<>();
    private final Map<String, String> before = new HashMap<>();
    private String turn = "";
    private int looks;

    private FakeDossiers(List<Dossier> dossiers, List<String> silent, boolean available, boolean movesOn) {
        this.dossiers = dossiers;
        this.silent = silent;
        this.available = available;
        this.movesOn = movesOn;
    }

    static FakeDossiers answering(List<String> silent, Dossier... dossiers) {
        return new FakeDossiers(List.of(dossiers), silent, true, false);
    }

    static FakeDossiers movingOn(Dossier... dossiers) {
        return new FakeDossiers(List.of(dossiers), List.of(), true, true);
    }

    static FakeDossiers away() {
        return new FakeDossiers(List.of(), List.of(), false, false);
    }

    @Override
    public Found of(MunicipalityId municipality, NationalNumber person) {
        looks++;
        if (!available) {
            return new Found.Unavailable();
        }
        List<Dossier> found = new ArrayList<>(dossiers);
        if (movesOn && looks > 1) {
            Dossier first = found.getFirst();
            List<Mutation> history = new ArrayList<>(first.history());
            history.add(dossier("", first.name(), approved(), Optional.empty(), false)
                    .history()
                    .getFirst());
            found.set(0, new Dossier(first.id(), history));
        }
        return new Found.Answered(found, silent);
    }

    @Override
    public Map<String, String> before(MunicipalityId municipality, String residentKey, String asking) {
        if (!asking.equals(turn)) {
            turn = asking;
            before.clear();
            before.putAll(told);
        }
        return Map.copyOf(before);
    }

    @Override
    public void tell(
            MunicipalityId municipality,
            String residentKey,
            String telling,
            Map<String, String> versions,
            Instant now) {
        told.putAll(versions);
    }

    private static Optional<DossierStatus> approved() {
        return Optional.of(new DossierStatus(
                "Goedgekeurd",
                "Afgerond",
                List.of(),
                Optional.of(Instant.parse("2026-11-23T09:00:00Z")),
                Action.NONE,
                Optional.empty()));
    }

    private static Optional<DossierStatus> status(String code, String phase, Action action) {
        return Optional.of(new DossierStatus(
                code, phase, List.of(), Optional.of(Instant.parse("2026-11-02T09:00:00Z")), action, Optional.empty()));
    }

    private static Dossier dossier(
            String number, String name, Optional<DossierStatus> status, Optional<URI> page, boolean withheld) {
        return new Dossier(
                new DossierId("stad", number),
                List.of(new Mutation(
                        name, Optional.empty(), Optional.empty(), status, page, "", Optional.of(withheld))));
    }
}
