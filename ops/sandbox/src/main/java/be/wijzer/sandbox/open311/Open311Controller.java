package be.wijzer.sandbox.open311;

import be.wijzer.sandbox.open311.TownSystem.Behaviour;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/open311/v2/…` in JSON: what a town's system answers, and how it fails.
@RestController
class Open311Controller {
    static final String KEY = "sandbox-open311-key-2";
    private static final Duration SLOW = Duration.ofSeconds(10);

    private final TownSystem system;

    Open311Controller(TownSystem system) {
        this.system = system;
    }

    @GetMapping("/open311/v2/requests.json")
    ResponseEntity<Object> list(
            @RequestParam(name = "service_request_id", required = false) @Nullable String ids,
            @RequestParam(name = "service_code", required = false) @Nullable String code,
            @RequestParam(name = "start_date", required = false) @Nullable String start,
            @RequestParam(required = false) @Nullable String status)
            throws InterruptedException {
        List<Map<String, Object>> found = system.all().stream()
                .filter(request -> ids == null || Arrays.asList(ids.split(",")).contains(request.id()))
                .filter(request -> code == null || code.equals(request.serviceCode()))
                .filter(request -> status == null || status.equals(request.status()))
                .filter(request -> start == null || request.requested().isAfter(moment(start)))
                .map(ServiceRequest::json)
                .toList();
        return answered(200, found);
    }

    @GetMapping("/open311/v2/requests/{id}.json")
    ResponseEntity<Object> one(@PathVariable String id) throws InterruptedException {
        return system.find(id).isPresent()
                ? answered(200, List.of(system.find(id).orElseThrow().json()))
                : answered(404, error(404, "service_request_id was not found"));
    }

    @PostMapping(path = "/open311/v2/requests.json", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Object> take(@RequestParam Map<String, String> form) throws InterruptedException {
        if (!KEY.equals(form.get("api_key"))) {
            return answered(403, error(403, "api_key is not valid"));
        }
        if (form.getOrDefault("service_code", "").isBlank()) {
            return answered(400, error(400, "service_code was not provided"));
        }
        if (system.behaviour() != Behaviour.WELL && system.behaviour() != Behaviour.FORGETFUL) {
            return answered(200, List.of());
        }
        ServiceRequest request = system.take(
                form.getOrDefault("service_code", ""),
                form.getOrDefault("description", ""),
                form.getOrDefault("address_string", ""),
                form.get("lat"),
                form.get("long"));
        return system.behaviour() == Behaviour.FORGETFUL
                ? ResponseEntity.status(502).build()
                : answered(201, List.of(Map.of("service_request_id", request.id(), "service_notice", "")));
    }

    private ResponseEntity<Object> answered(int status, List<Map<String, Object>> body) throws InterruptedException {
        return switch (system.behaviour()) {
            case WELL, FORGETFUL -> ResponseEntity.status(status).body(body);
            case SLOW -> {
                Thread.sleep(SLOW);
                yield ResponseEntity.status(status).body(body);
            }
            case BROKEN -> ResponseEntity.status(500).body(error(500, "something went wrong"));
            case NONSENSE ->
                ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body("<html><body>Onderhoud</body></html>");
        };
    }

    private static List<Map<String, Object>> error(int code, String description) {
        return List.of(Map.of("code", code, "description", description));
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    }
}
