package be.wijzer.sandbox.meta;

import be.wijzer.sandbox.town.Town;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `/graph/{version}/{phone-number-id | page-id | me}/messages`.
@RestController
class GraphController {
    private final List<GraphNode> nodes;
    private final JsonMapper json;

    GraphController(List<GraphNode> nodes, JsonMapper json) {
        this.nodes = nodes;
        this.json = json;
    }

    @PostMapping("/graph/{version}/{id}/messages")
    ResponseEntity<Object> send(
            @PathVariable String version,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestParam(name = "access_token", required = false) @Nullable String queryToken,
            @RequestBody(required = false) byte @Nullable [] body) {
        Optional<GraphError> refusal = GraphAccess.refusal(version, authorization, queryToken);
        if (refusal.isPresent()) {
            return refusal.get().response();
        }
        Town town = GraphAccess.town(authorization, queryToken).orElseThrow();
        Optional<GraphNode> node =
                nodes.stream().filter(candidate -> candidate.is(id, town)).findFirst();
        if (node.isEmpty()) {
            return GraphAccess.unknownNode(id).response();
        }
        JsonNode message = read(body);
        return message == null
                ? GraphError.parameter("The request body is not a JSON object.").response()
                : node.get().send(town, message);
    }

    private @Nullable JsonNode read(byte @Nullable [] body) {
        if (body == null) {
            return null;
        }
        try {
            JsonNode read = json.readTree(body);
            return read.isObject() ? read : null;
        } catch (JacksonException _) {
            return null;
        }
    }
}
