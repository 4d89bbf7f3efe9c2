package be.wijzer.sandbox.meta;

import be.wijzer.sandbox.town.Town;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/// What can be sent through: a phone number or a page.
public interface GraphNode {
    /// Whether this town's token may send through the node with this id.
    boolean is(String id, Town town);

    ResponseEntity<Object> send(Town town, JsonNode message);
}
