package be.wijzer.sandbox.meta;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a request must satisfy, gathered while it is looked through. A missing thing is reported as 131008, a wrong
/// one as 131009.
public final class Demands {
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s/$.?#]\\S*", Pattern.CASE_INSENSITIVE);

    private final List<Finding> findings = new ArrayList<>();

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public void missing(String path) {
        findings.add(new Finding(131008, "The parameter " + path + " is required."));
    }

    public void wrong(String path, String why) {
        findings.add(new Finding(131009, "Parameter '" + path + "' " + why + "."));
    }

    public void that(boolean holds, String path, String why) {
        if (!holds) {
            wrong(path, why);
        }
    }

    /// The object, or null when it is not one (then that is said).
    public @Nullable JsonNode object(JsonNode parent, String field) {
        JsonNode child = parent.path(field);
        if (child.isMissingNode() || child.isNull()) {
            missing(field);
            return null;
        }
        if (!child.isObject()) {
            wrong(field, "must be a JSON object");
            return null;
        }
        return child;
    }

    public List<JsonNode> list(JsonNode parent, String field, int fewest, int most) {
        JsonNode child = parent.path(field);
        if (child.isMissingNode() || child.isNull()) {
            if (fewest > 0) {
                missing(field);
            }
            return List.of();
        }
        if (!child.isArray()) {
            wrong(field, "must be an array");
            return List.of();
        }
        that(child.size() >= fewest && child.size() <= most, field, "must hold " + fewest + " to " + most + " items");
        return List.copyOf(child.values());
    }

    /// Lengths are counted in UTF-16 units, which are never fewer than the characters one sees.
    public String text(JsonNode parent, String field, int longest) {
        JsonNode child = parent.path(field);
        if (child.isMissingNode() || child.isNull()) {
            missing(field);
            return "";
        }
        return optionalText(parent, field, longest);
    }

    public String optionalText(JsonNode parent, String field, int longest) {
        JsonNode child = parent.path(field);
        if (child.isMissingNode()) {
            return "";
        }
        if (!child.isString()) {
            wrong(field, "must be a string");
            return "";
        }
        String text = child.stringValue();
        that(
                !text.isBlank() && text.length() <= longest,
                field,
                "length invalid. Min length: 1, Max length: " + longest);
        return text;
    }

    public void oneOf(JsonNode parent, String field, Set<String> allowed) {
        String value = text(parent, field, 100);
        that(
                value.isEmpty() || allowed.contains(value),
                field,
                "must be one of " + allowed.stream().sorted().toList());
    }

    public void webAddress(JsonNode parent, String field, int longest) {
        String address = text(parent, field, longest);
        that(address.isEmpty() || isWebAddress(address), field, "is not a valid URI");
    }

    public void only(JsonNode object, String path, Set<String> allowed) {
        for (String name : object.propertyNames()) {
            that(allowed.contains(name), path, "has an unexpected key '" + name + "'");
        }
    }

    /// Each value once.
    public void unique(List<String> values, String path) {
        that(Set.copyOf(values).size() == values.size(), path, "must be unique");
    }

    public static boolean isWebAddress(String address) {
        try {
            return WEB_ADDRESS.matcher(address).matches() && new URI(address).getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
