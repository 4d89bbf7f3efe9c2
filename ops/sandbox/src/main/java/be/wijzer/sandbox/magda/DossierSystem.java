package be.wijzer.sandbox.magda;

import be.wijzer.sandbox.residents.TestResident;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `/dossiersysteem`: the town's own dossier system, which offers its changes by index.
@RestController
class DossierSystem {
    private static final String TOKEN = "Bearer sandbox-dossier-token-1";
    private static final List<Map<String, Object>> CHANGES = List.of(
            change(
                    1,
                    "Tom",
                    "PK-1",
                    "Parkeerkaart voor bewoners",
                    "Ingediend",
                    "Samenstelling",
                    "",
                    "2026-11-03T09:00:00"),
            change(
                    2,
                    "Elif",
                    "SP-7",
                    "Speelstraat in de Klaverstraat",
                    "InBehandeling",
                    "Behandeling",
                    "",
                    "2026-11-05T14:00:00"),
            change(
                    3,
                    "Tom",
                    "PK-1",
                    "Parkeerkaart voor bewoners",
                    "DossierOnvolledig",
                    "Behandeling",
                    "Bezorg een kopie van je inschrijvingsbewijs",
                    "2026-11-18T10:30:00"));

    @GetMapping("/dossiersysteem/dossierstatusveranderingen")
    Map<String, Object> changes(
            @RequestHeader(value = "Authorization", defaultValue = "") String authorization,
            @RequestParam(defaultValue = "0") long index,
            @RequestParam(defaultValue = "100") int limiet) {
        if (!authorization.equals(TOKEN)) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        List<Map<String, Object>> shown = new ArrayList<>(CHANGES.stream()
                .filter(change -> ((Number) change.getOrDefault("index", 0)).longValue() > index)
                .limit(limiet)
                .toList());
        Object next = shown.isEmpty() ? index : shown.getLast().getOrDefault("index", index);
        return Map.of(
                "@type", "StatusVeranderingsVerzameling",
                "index", index,
                "limiet", limiet,
                "nieuweIndex", next,
                "elementen", shown);
    }

    private static Map<String, Object> change(
            int index,
            String givenName,
            String number,
            String name,
            String code,
            String phase,
            String action,
            String at) {
        String person =
                TestResident.called(givenName).map(TestResident::nationalNumber).orElseThrow();
        return Map.of(
                "index", index,
                "dossiernummer", number,
                "dossiernaam", name,
                "doorverwijzingUrl", "https://voorbeeldstad.example/dossiers/" + number,
                "wijzigingsdatum", at,
                "status", Map.of("vlaamseFase", phase, "vlaamseCode", code, "actie", action),
                "agenten", List.of(Map.of("@type", "BurgerAgent", "rijksregisternummer", person)));
    }
}
