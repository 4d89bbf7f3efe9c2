package be.wijzer.intents.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A strict reading of a YAML file: whatever is missing, unknown or of another kind is told with its file and line.
final class YamlReading {
    private final String source;

    private YamlReading(String source) {
        this.source = source;
    }

    /// The entries of a document that is one list of mappings.
    static List<Entry> entries(String source, String text) throws UnreadableContent {
        YamlReading reading = new YamlReading(source);
        Node root = reading.compose(text);
        List<Entry> entries = new ArrayList<>();
        for (Node node : reading.sequence(root, "the document")) {
            entries.add(reading.entry(node));
        }
        return entries;
    }

    /// One mapping whose keys are taken one by one; a key left over at the end is unknown.
    final class Entry {
        private final int line;
        private final Map<String, Node> fields;
        private final Set<String> taken = new HashSet<>();

        private Entry(int line, Map<String, Node> fields) {
            this.line = line;
            this.fields = fields;
        }

        String text(String key) throws UnreadableContent {
            Node node = take(key).orElseThrow(() -> wrong("'" + key + "' is missing"));
            return scalar(node, key);
        }

        Optional<String> optionalText(String key) throws UnreadableContent {
            Optional<Node> node = take(key);
            return node.isEmpty() ? Optional.empty() : Optional.of(scalar(node.get(), key));
        }

        boolean flag(String key) throws UnreadableContent {
            String text = text(key);
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw wrong("'" + key + "' is neither true nor false");
            };
        }

        List<String> texts(String key) throws UnreadableContent {
            Optional<Node> node = take(key);
            if (node.isEmpty()) {
                return List.of();
            }
            List<String> texts = new ArrayList<>();
            for (Node item : sequence(node.get(), "'" + key + "'")) {
                texts.add(scalar(item, key));
            }
            return List.copyOf(texts);
        }

        List<Entry> entries(String key) throws UnreadableContent {
            Optional<Node> node = take(key);
            if (node.isEmpty()) {
                return List.of();
            }
            List<Entry> entries = new ArrayList<>();
            for (Node item : sequence(node.get(), "'" + key + "'")) {
                entries.add(entry(item));
            }
            return entries;
        }

        Optional<Entry> optionalEntry(String key) throws UnreadableContent {
            Optional<Node> node = take(key);
            return node.isEmpty() ? Optional.empty() : Optional.of(entry(node.get()));
        }

        /// The keys not taken yet, in the order of the file.
        List<String> remaining() {
            return fields.keySet().stream().filter(key -> !taken.contains(key)).toList();
        }

        void end() throws UnreadableContent {
            List<String> unknown = remaining();
            if (!unknown.isEmpty()) {
                throw wrong("'" + unknown.getFirst() + "' is unknown");
            }
        }

        UnreadableContent wrong(String reason) {
            return new UnreadableContent(source, line, reason);
        }

        private Optional<Node> take(String key) {
            taken.add(key);
            return Optional.ofNullable(fields.get(key)).filter(node -> !Tag.NULL.equals(node.getTag()));
        }
    }

    private Node compose(String text) throws UnreadableContent {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            options.setCodePointLimit(50 * 1024 * 1024);
            Node root = new Yaml(options).compose(new java.io.StringReader(text));
            if (root == null) {
                throw new UnreadableContent(source, 1, "the document is empty");
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new UnreadableContent(source, line, "not YAML: " + e.getProblem());
        } catch (YAMLException _) {
            throw new UnreadableContent(source, 1, "not YAML");
        }
    }

    private Entry entry(Node node) throws UnreadableContent {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, "a list of keys and values was expected");
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode(), "a key");
            if (fields.put(key, tuple.getValueNode()) != null) {
                throw wrong(tuple.getKeyNode(), "'" + key + "' stands here twice");
            }
        }
        return new Entry(line(node), fields);
    }

    private List<Node> sequence(Node node, String what) throws UnreadableContent {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw wrong(node, what + " is not a list");
    }

    private String scalar(Node node, String what) throws UnreadableContent {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw wrong(node, "'" + what + "' is not a text");
    }

    private UnreadableContent wrong(Node node, String reason) {
        return new UnreadableContent(source, line(node), reason);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
