package be.wijzer.core.catalogue.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// A text of the catalogue in one of its languages: a map by language, or JSON-LD's list of values. Dutch comes in
/// forms: with "je", with "u", and each of these made from the other by a machine.
record LinkedText(List<String> languages) {
    private static final String INFORMAL = "nl-be-x-informal";
    private static final String FORMAL = "nl-be-x-formal";
    private static final String MADE_INFORMAL = "nl-be-x-generated-informal";
    private static final String MADE_FORMAL = "nl-be-x-generated-formal";

    /// As residents are addressed: "je" first, or "u".
    static LinkedText dutch(boolean formal) {
        return new LinkedText(
                formal
                        ? List.of(FORMAL, MADE_FORMAL, "nl/u", "nl", "nl-be", INFORMAL, MADE_INFORMAL, "nl/je")
                        : List.of(INFORMAL, MADE_INFORMAL, "nl/je", "nl", "nl-be", FORMAL, MADE_FORMAL, "nl/u"));
    }

    /// The best form there is; empty without any Dutch.
    Optional<String> of(JsonNode text) {
        return all(text).stream().findFirst();
    }

    /// The same where one text may have several values, as search terms do.
    List<String> all(JsonNode text) {
        if (text.isString()) {
            return some(List.of(text.asString()));
        }
        TreeMap<String, List<String>> byLanguage = new TreeMap<>();
        if (text.isArray()) {
            for (JsonNode value : text) {
                String language = value.path("@language").asString("nl");
                byLanguage
                        .computeIfAbsent(language.toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                        .addAll(values(value.has("@value") ? value.path("@value") : value));
            }
        } else {
            text.properties()
                    .forEach(
                            entry -> byLanguage.put(entry.getKey().toLowerCase(Locale.ROOT), values(entry.getValue())));
        }
        return languages.stream()
                .map(language -> some(byLanguage.getOrDefault(language, List.of())))
                .filter(values -> !values.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> values(JsonNode value) {
        if (value.isArray()) {
            List<String> values = new ArrayList<>();
            value.forEach(each -> values.addAll(values(each)));
            return values;
        }
        return value.isString() ? List.of(value.asString()) : List.of();
    }

    private static List<String> some(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).toList();
    }
}
