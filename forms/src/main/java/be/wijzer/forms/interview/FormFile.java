package be.wijzer.forms.interview;

import be.wijzer.core.municipality.Language;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A YAML file read strictly: whatever is missing, unknown or of another kind is told with its line.
final class FormFile {
    private final String source;

    private FormFile(String source) {
        this.source = source;
    }

    static Part read(String source, String text) throws UnreadableForm {
        FormFile file = new FormFile(source);
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                throw new UnreadableForm(source, 1, "the document is empty");
            }
            return file.part(root);
        } catch (MarkedYAMLException wrong) {
            int line =
                    wrong.getProblemMark() == null ? 1 : wrong.getProblemMark().getLine() + 1;
            throw new UnreadableForm(source, line, "not YAML: " + wrong.getProblem());
        } catch (YAMLException _) {
            throw new UnreadableForm(source, 1, "not YAML");
        }
    }

    /// One mapping whose keys are taken one by one; a key left over at the end is unknown.
    final class Part {
        private final int line;
        private final Map<String, Node> nodes;
        private final Set<String> taken = new HashSet<>();

        private Part(int line, Map<String, Node> nodes) {
            this.line = line;
            this.nodes = nodes;
        }

        String text(String key) throws UnreadableForm {
            Optional<String> text = optional(key);
            if (text.isEmpty()) {
                throw wrong("'" + key + "' is missing");
            }
            return text.get();
        }

        Optional<String> optional(String key) throws UnreadableForm {
            Node node = take(key);
            return node == null ? Optional.empty() : Optional.of(scalar(node, key));
        }

        boolean flag(String key, boolean otherwise) throws UnreadableForm {
            Optional<String> text = optional(key);
            if (text.isPresent() && !Set.of("true", "false").contains(text.get())) {
                throw wrong("'" + key + "' is neither true nor false");
            }
            return text.map(Boolean::parseBoolean).orElse(otherwise);
        }

        Set<String> texts(String key) throws UnreadableForm {
            Set<String> texts = new HashSet<>();
            for (Node item : items(key)) {
                texts.add(scalar(item, key));
            }
            return texts;
        }

        List<Part> parts(String key) throws UnreadableForm {
            List<Part> parts = new ArrayList<>();
            for (Node item : items(key)) {
                parts.add(part(item));
            }
            return parts;
        }

        Optional<Part> inner(String key) throws UnreadableForm {
            Node node = take(key);
            return node == null ? Optional.empty() : Optional.of(part(node));
        }

        Wording wording(String key) throws UnreadableForm {
            Optional<Wording> wording = optionalWording(key);
            if (wording.isEmpty()) {
                throw wrong("'" + key + "' is missing");
            }
            return wording.get();
        }

        Optional<Wording> optionalWording(String key) throws UnreadableForm {
            Optional<Part> texts = inner(key);
            return texts.isEmpty() ? Optional.empty() : Optional.of(texts.get().translated(key));
        }

        private Wording translated(String key) throws UnreadableForm {
            Map<Language, String> texts = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                Optional<String> text = optional(language.code());
                if (text.isEmpty()) {
                    throw wrong("'" + key + "' lacks its translation '" + language.code() + "'");
                }
                texts.put(language, text.get());
            }
            end();
            return new Wording(texts);
        }

        void end() throws UnreadableForm {
            for (String key : nodes.keySet()) {
                if (!taken.contains(key)) {
                    throw new UnreadableForm(source, line(nodes.get(key)), "'" + key + "' is unknown");
                }
            }
        }

        UnreadableForm wrong(String reason) {
            return new UnreadableForm(source, line, reason);
        }

        private List<Node> items(String key) throws UnreadableForm {
            Node node = take(key);
            if (node == null) {
                return List.of();
            }
            if (node instanceof SequenceNode sequence) {
                return sequence.getValue();
            }
            throw new UnreadableForm(source, line(node), "'" + key + "' is not a list");
        }

        private @Nullable Node take(String key) {
            taken.add(key);
            return nodes.get(key);
        }
    }

    private Part part(Node node) throws UnreadableForm {
        if (!(node instanceof MappingNode mapping)) {
            throw new UnreadableForm(source, line(node), "keys and values were expected");
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode(), "a key");
            if (nodes.put(key, tuple.getValueNode()) != null) {
                throw new UnreadableForm(source, line(tuple.getKeyNode()), "'" + key + "' stands here twice");
            }
        }
        return new Part(line(node), nodes);
    }

    private String scalar(Node node, String what) throws UnreadableForm {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw new UnreadableForm(source, line(node), "'" + what + "' is not a text");
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
