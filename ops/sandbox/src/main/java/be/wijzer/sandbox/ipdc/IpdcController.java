package be.wijzer.sandbox.ipdc;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// `/ipdc`: the instances of one town, as a collection and as the event stream of their versions.
@RestController
class IpdcController {
    private static final String KEY = "sandbox-ipdc-key-1";
    private static final TypeReference<List<Map<String, Object>>> VERSIONS = new TypeReference<>() {};

    private final List<Map<String, Object>> versions;

    IpdcController() throws IOException {
        try (InputStream file = new ClassPathResource("sandbox/ipdc.json").getInputStream()) {
            versions = JsonMapper.shared().readValue(file, VERSIONS);
        }
    }

    /// The latest version of each instance, without archived ones.
    @GetMapping(value = "/ipdc/doc/instantie", produces = "application/ld+json")
    Map<String, Object> instances(
            @RequestHeader(value = "x-api-key", defaultValue = "") String key,
            @RequestParam(defaultValue = "0") int pageIndex,
            @RequestParam(defaultValue = "25") int limit) {
        check(key, limit);
        Map<Object, Map<String, Object>> latest = new LinkedHashMap<>();
        versions.forEach(version -> latest.put(version.get("isVersionOf"), version));
        List<Map<String, Object>> members = latest.values().stream()
                .filter(version -> !Boolean.TRUE.equals(version.get("gearchiveerd")))
                .map(version -> {
                    Map<String, Object> instance = new LinkedHashMap<>(version);
                    instance.put("@id", instance.remove("isVersionOf"));
                    instance.put("laatstGewijzigd", instance.remove("generatedAtTime"));
                    return instance;
                })
                .toList();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("@type", "PartialCollectionView");
        if ((pageIndex + 1) * limit < members.size()) {
            view.put("next", address("pageIndex", pageIndex + 1));
        }
        return page("Collection", members, pageIndex * limit, limit, view);
    }

    /// Every version, oldest first.
    @GetMapping(value = "/ipdc/doc/instantiesnapshot", produces = "application/ld+json")
    Map<String, Object> stream(
            @RequestHeader(value = "x-api-key", defaultValue = "") String key,
            @RequestParam(defaultValue = "0") int pageNumber,
            @RequestParam(defaultValue = "25") int limit) {
        check(key, limit);
        List<Map<String, Object>> relations = new ArrayList<>();
        if ((pageNumber + 1) * limit < versions.size()) {
            relations.add(Map.of(
                    "@type",
                    "GreaterThanOrEqualToRelation",
                    "path",
                    "generatedAtTime",
                    "node",
                    address("pageNumber", pageNumber + 1)));
        }
        Map<String, Object> view = Map.of("@type", "Node", "relation", relations);
        return page("EventStream", versions, pageNumber * limit, limit, view);
    }

    private static Map<String, Object> page(
            String type, List<Map<String, Object>> members, int from, int limit, Map<String, Object> view) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("@context", "https://productencatalogus-v3.vlaanderen.be/contexts/instantie.jsonld");
        page.put("@type", type);
        page.put("totalItems", members.size());
        page.put("member", members.stream().skip(from).limit(limit).toList());
        page.put("view", view);
        return page;
    }

    private static String address(String parameter, int page) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam(parameter, page)
                .toUriString();
    }

    private static void check(String key, int limit) {
        if (!key.equals(KEY)) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        if (limit < 1 || limit > 250) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
