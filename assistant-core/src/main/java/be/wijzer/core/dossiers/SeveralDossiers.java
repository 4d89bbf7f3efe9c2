package be.wijzer.core.dossiers;

import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.municipality.MunicipalityId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Several places to look, as one. What two of them know is one dossier with both histories.
public final class SeveralDossiers implements Dossiers {
    private final Map<String, Dossiers> places;

    /// @param places by the name their silence is told with
    public SeveralDossiers(Map<String, Dossiers> places) {
        this.places = new LinkedHashMap<>(places);
    }

    @Override
    public Found of(MunicipalityId municipality, NationalNumber person) {
        Map<DossierId, List<Mutation>> histories = new LinkedHashMap<>();
        List<String> silent = new ArrayList<>();
        boolean anyAnswered = false;
        for (Map.Entry<String, Dossiers> place : places.entrySet()) {
            switch (place.getValue().of(municipality, person)) {
                case Found.Answered(List<Dossier> dossiers, List<String> missing) -> {
                    anyAnswered = true;
                    dossiers.forEach(dossier -> histories
                            .computeIfAbsent(dossier.id(), _ -> new ArrayList<>())
                            .addAll(dossier.history()));
                    silent.addAll(missing);
                }
                case Found.Unavailable() -> silent.add(place.getKey());
            }
        }
        return anyAnswered
                ? new Found.Answered(
                        histories.entrySet().stream()
                                .map(one -> new Dossier(one.getKey(), one.getValue()))
                                .toList(),
                        silent)
                : new Found.Unavailable();
    }
}
