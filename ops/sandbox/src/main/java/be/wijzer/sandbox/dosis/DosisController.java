package be.wijzer.sandbox.dosis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// The addresses a town tells of its dossiers on: a token, a dossier, and what came of it.
@RestController
class DosisController {
    private static final String CLIENT = "Basic "
            + Base64.getEncoder()
                    .encodeToString("wijzer-voorbeeldstad:sandbox-dosis-secret".getBytes(StandardCharsets.US_ASCII));
    private static final String TOKEN = "sandbox-dosis-token";
    private static final Duration SLOW = Duration.ofSeconds(10);
    private static final List<Demand> DEMANDS = List.of(
            new Demand("Identificatie/Bron", DosisController::isAddress),
            new Demand("Identificatie/DossierNummer", text -> !text.isBlank()),
            new Demand("UploadId", text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")),
            new Demand("Naam", text -> !text.isBlank() && text.length() <= 255),
            new Demand("WijzigingsDatum", text -> text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*")),
            new Demand("Status/VlaamsCode", text -> !text.isBlank()),
            new Demand("Status/VlaamsFase", text -> !text.isBlank()),
            new Demand("Status/Actie/ActieNodig", text -> text.matches("true|false")),
            new Demand("Doorverwijzing", DosisController::isAddress),
            new Demand("TypeDossierCode", "DossierStatus"::equals),
            new Demand("Producten/0/Id", text -> text.matches("\\d{1,9}")),
            new Demand("Producten/1/Id", String::isEmpty),
            new Demand("DossierBeheerder/Naam", text -> !text.isBlank()),
            new Demand("Agenten/0/Identificatie", text -> text.matches("\\d{10,11}")),
            new Demand("Agenten/0/Toegangsrechten/0/Code", "Raadpleger"::equals));

    private final DosisStore store;

    DosisController(DosisStore store) {
        this.store = store;
    }

    /// What a field must be like.
    private record Demand(String field, Predicate<String> fits) {
        boolean isMet(JsonNode dossier) {
            return fits.test(dossier.at("/" + field).asString(""));
        }
    }

    private static boolean isAddress(String text) {
        return text.matches("https://[^\\s/]+\\S*");
    }

    @PostMapping(path = "/dosis/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Object> token(
            @RequestHeader(value = "Authorization", defaultValue = "") String authorization,
            @RequestParam Map<String, String> form) {
        boolean fits = CLIENT.equals(authorization)
                && "client_credentials".equals(form.get("grant_type"))
                && "DosisImport".equals(form.get("scope"));
        return fits
                ? ResponseEntity.ok(Map.of("access_token", TOKEN, "token_type", "Bearer", "expires_in", 600))
                : ResponseEntity.badRequest().body(Map.of("error", "invalid_client"));
    }

    @PostMapping("/dosis/api/v2/dosis/dossiers")
    ResponseEntity<Object> take(
            @RequestHeader(value = "Authorization", defaultValue = "") String authorization,
            @RequestBody JsonNode dossier)
            throws InterruptedException {
        if (!authorization.equals("Bearer " + TOKEN)) {
            return ResponseEntity.status(401).build();
        }
        List<Map<String, Object>> errors = new ArrayList<>();
        DEMANDS.stream()
                .filter(demand -> !demand.isMet(dossier))
                .forEach(demand -> errors.add(Map.of(
                        "code", "ongeldig", "field", demand.field(), "description", demand.field() + " is ongeldig")));
        if (!errors.isEmpty()) {
            return ResponseEntity.badRequest()
                    .body(Map.of("code", "400", "description", "Het dossier is ongeldig", "errors", errors));
        }
        return switch (store.behaviour()) {
            case BROKEN -> ResponseEntity.internalServerError().body(Map.of("code", "500"));
            case NONSENSE ->
                ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body("<html>Onderhoud</html>");
            case SLOW -> {
                Thread.sleep(SLOW);
                yield accepted(dossier);
            }
            case WELL, FAULTY, FORGETFUL -> accepted(dossier);
        };
    }

    private ResponseEntity<Object> accepted(JsonNode dossier) {
        store.take(dossier);
        return ResponseEntity.ok(
                Map.of("Status", "OK", "UploadId", dossier.path("UploadId").asString("")));
    }

    @GetMapping("/dosis/api/v1/dosis/resultaten/perUploadId")
    ResponseEntity<Object> result(
            @RequestHeader(value = "Authorization", defaultValue = "") String authorization,
            @RequestParam String uploadId) {
        if (!authorization.equals("Bearer " + TOKEN)) {
            return ResponseEntity.status(401).build();
        }
        return store.handled(uploadId)
                .<ResponseEntity<Object>>map(upload -> ResponseEntity.ok(json(upload)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Map<String, Object> json(Upload upload) {
        boolean isTaken = upload.faults().isEmpty();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("Identificatie", Map.of("Bron", upload.source(), "DossierNummer", upload.number()));
        json.put("UploadId", upload.id());
        json.put("TijdstipVerwerking", upload.at().toString());
        json.put("Succes", isTaken);
        json.put("Fout", !isTaken);
        json.put(
                "Fouten",
                upload.faults().stream()
                        .map(fault -> Map.of("Omschrijving", fault, "LijnNummer", 0))
                        .toList());
        json.put("VerwerktVoorOpvraging", isTaken);
        return json;
    }
}
