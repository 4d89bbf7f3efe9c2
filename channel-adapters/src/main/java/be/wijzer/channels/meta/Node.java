package be.wijzer.channels.meta;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A piece of a JSON body, read with tolerance: what is missing or of another kind than expected is absent, and so
/// is the empty text. Ids are texts, also where they come as numbers.
public record Node(JsonNode json) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// Reads a body; empty for what isn't a JSON object.
    public static Optional<Node> parse(byte[] body) {
        try {
            return Optional.of(MAPPER.readTree(body)).filter(JsonNode::isObject).map(Node::new);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    public Node at(String field) {
        return new Node(json.path(field));
    }

    public boolean has(String field) {
        return !json.path(field).isMissingNode() && !json.path(field).isNull();
    }

    public Optional<String> text(String field) {
        return at(field).text();
    }

    /// This piece itself as a text.
    public Optional<String> text() {
        return json.isString() || json.isNumber()
                ? Optional.of(json.asString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    public Optional<Double> number(String field) {
        return text(field).flatMap(text -> {
            try {
                return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
            } catch (NumberFormatException _) {
                return Optional.empty();
            }
        });
    }

    /// A whole number, such as a time or a code.
    public Optional<Long> whole(String field) {
        return number(field).map(Double::longValue);
    }

    public boolean isTrue(String field) {
        return json.path(field).isBoolean() && json.path(field).booleanValue();
    }

    /// The parts of a list, in order; none where it isn't one.
    public List<Node> items(String field) {
        JsonNode list = json.path(field);
        return list.isArray() ? list.values().stream().map(Node::new).toList() : List.of();
    }
}
