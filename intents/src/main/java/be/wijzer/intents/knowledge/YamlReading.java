package be.wijzer.intents.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
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
    private static final String LAYOUT =
            "de opmaak klopt hier niet: kijk op deze regel en de vorige of elke naam een dubbelepunt en een spatie na "
                    + "zich heeft, en of de regels met evenveel spaties inspringen";

    private final String source;

    private YamlReading(String source) {
        this.source = source;
    }

    /// The entries of a document that is one list of mappings.
    static List<Entry> entries(String source, String text) throws UnreadableContent {
        YamlReading reading = new YamlReading(source);
        Node root = reading.compose(text);
        List<Entry> entries = new ArrayList<>();
        for (Node node :
                reading.items(root, "", "het bestand is geen lijst: begin elk onderdeel met een streepje (-)")) {
            entries.add(reading.entry(node, ""));
        }
        return entries;
    }

    /// One mapping whose keys are taken one by one; a key left over at the end is unknown.
    final class Entry {
        private final int line;
        private final String place;
        private final Map<String, Node> fields;
        private final Set<String> taken = new LinkedHashSet<>();

        private Entry(int line, String place, Map<String, Node> fields) {
            this.line = line;
            this.place = place;
            this.fields = fields;
        }

        String text(String key) throws UnreadableContent {
            Node node = take(key)
                    .orElseThrow(() -> wrong("het veld '" + key + "' ontbreekt: voeg een regel '" + key + ": …' toe"));
            return scalar(node, place, key);
        }

        Optional<String> optionalText(String key) throws UnreadableContent {
            Optional<Node> node = take(key);
            return node.isEmpty() ? Optional.empty() : Optional.of(scalar(node.get(), place, key));
        }

        boolean flag(String key) throws UnreadableContent {
            String text = text(key);
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default ->
                    throw wrong(key, "het veld '" + key + "' is '" + text + "': schrijf true (ja) of false (nee)");
            };
        }

        List<String> texts(String key) throws UnreadableContent {
            Optional<Node> node = take(key);
            if (node.isEmpty()) {
                return List.of();
            }
            List<String> texts = new ArrayList<>();
            for (Node item : list(node.get(), key)) {
                texts.add(scalar(item, place, key));
            }
            return List.copyOf(texts);
        }

        List<Entry> entries(String key) throws UnreadableContent {
            Optional<Node> node = take(key);
            if (node.isEmpty()) {
                return List.of();
            }
            List<Entry> entries = new ArrayList<>();
            for (Node item : list(node.get(), key)) {
                entries.add(entry(item, place));
            }
            return entries;
        }

        Optional<Entry> optionalEntry(String key) throws UnreadableContent {
            Optional<Node> node = take(key);
            return node.isEmpty() ? Optional.empty() : Optional.of(entry(node.get(), place));
        }

        /// The keys not taken yet, in the order of the file.
        List<String> remaining() {
            return fields.keySet().stream().filter(key -> !taken.contains(key)).toList();
        }

        void end() throws UnreadableContent {
            List<String> unknown = remaining();
            if (!unknown.isEmpty()) {
                String key = unknown.getFirst();
                throw wrong(
                        key,
                        "het veld '" + key + "' bestaat niet: haal het weg, of kies uit " + String.join(", ", taken));
            }
        }

        UnreadableContent wrong(String reason) {
            return new UnreadableContent(source, line, place, reason);
        }

        /// The value of a field is wrong.
        UnreadableContent wrong(String key, String reason) {
            Node node = fields.get(key);
            return node == null ? wrong(reason) : YamlReading.this.wrong(node, place, reason);
        }

        private List<Node> list(Node node, String key) throws UnreadableContent {
            return items(
                    node,
                    place,
                    "het veld '" + key
                            + "' is geen lijst: zet elk stuk op een eigen regel, met een streepje (-) ervoor");
        }

        private Optional<Node> take(String key) {
            taken.add(key);
            return Optional.ofNullable(fields.get(key)).filter(node -> !Tag.NULL.equals(node.getTag()));
        }
    }

    private Node compose(String text) throws UnreadableContent {
        int unread = text.indexOf('\uFFFD');
        if (unread >= 0) {
            int line = (int) text.substring(0, unread).lines().count();
            throw new UnreadableContent(
                    source,
                    Math.max(1, line),
                    "",
                    "hier staat een teken dat verloren ging: bewaar het bestand als UTF-8");
        }
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(50 * 1024 * 1024);
            Node root = new Yaml(options).compose(new java.io.StringReader(text));
            if (root == null) {
                throw new UnreadableContent(source, 1, "", "het bestand is leeg");
            }
            return root;
        } catch (MarkedYAMLException e) {
            boolean unended = String.valueOf(e.getProblem()).contains("unexpected end of stream");
            Mark mark = unended && e.getContextMark() != null ? e.getContextMark() : e.getProblemMark();
            throw new UnreadableContent(source, mark == null ? 1 : mark.getLine() + 1, "", fault(e.getProblem()));
        } catch (YAMLException _) {
            throw new UnreadableContent(source, 1, "", LAYOUT);
        }
    }

    private static String fault(@Nullable String problem) {
        String told = String.valueOf(problem);
        if (told.contains("TAB")) {
            return "hier staat een tab: spring in met spaties";
        }
        if (told.contains("unexpected end of stream")) {
            return "het aanhalingsteken dat hier opengaat, sluit nergens: zet er een aan het einde van de tekst";
        }
        if (told.contains("mapping values are not allowed")) {
            return "hier staat een dubbelepunt in een gewone tekst, of de regel springt te ver in: zet de tekst tussen "
                    + "aanhalingstekens, of zet de regel recht onder de vorige";
        }
        return LAYOUT;
    }

    private Entry entry(Node node, String within) throws UnreadableContent {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, within, "hier horen velden te staan, elk als 'naam: waarde'");
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode(), within, "een naam van een veld");
            if (fields.put(key, tuple.getValueNode()) != null) {
                throw wrong(tuple.getKeyNode(), within, "het veld '" + key + "' staat er twee keer: haal er een weg");
            }
        }
        String place =
                within.isEmpty() && fields.get("id") instanceof ScalarNode id ? "'" + id.getValue() + "'" : within;
        return new Entry(line(node), place, fields);
    }

    private List<Node> items(Node node, String place, String otherwise) throws UnreadableContent {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw wrong(node, place, otherwise);
    }

    private String scalar(Node node, String place, String key) throws UnreadableContent {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw wrong(node, place, "het veld '" + key + "' hoort één tekst te zijn, geen lijst en geen velden");
    }

    private UnreadableContent wrong(Node node, String place, String reason) {
        return new UnreadableContent(source, line(node), place, reason);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
