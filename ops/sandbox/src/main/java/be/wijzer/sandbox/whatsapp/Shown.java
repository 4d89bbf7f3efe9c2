package be.wijzer.sandbox.whatsapp;

import be.wijzer.sandbox.talk.Line.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the resident's phone makes of a message.
record Shown(
        String kind,
        String text,
        List<Choice> choices,
        @Nullable String link) {

    static Shown of(JsonNode message) {
        String type = message.path("type").asString("");
        JsonNode content = message.path(type);
        return switch (type) {
            case "text" -> new Shown("text", content.path("body").asString(""), List.of(), null);
            case "interactive" -> interactive(content);
            case "image", "video", "audio", "document", "sticker" ->
                new Shown(
                        type,
                        content.path("caption")
                                .asString(content.path("filename").asString("")),
                        List.of(),
                        content.has("link")
                                ? content.path("link").asString("")
                                : "/media/" + content.path("id").asString(""));
            case "location" ->
                new Shown("location", join(content, "name", "address", "latitude", "longitude"), List.of(), null);
            case "template" -> new Shown("template", template(content), List.of(), null);
            case "contacts" ->
                new Shown(
                        "contacts", content.findValuesAsString("formatted_name").toString(), List.of(), null);
            default -> new Shown(type, "", List.of(), null);
        };
    }

    /// A reaction is no line of its own.
    boolean isVisible() {
        return !kind.equals("reaction");
    }

    private static Shown interactive(JsonNode interactive) {
        String text = Stream.of("header", "body", "footer")
                .map(part -> interactive.path(part).path("text").asString(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        JsonNode action = interactive.path("action");
        String type = interactive.path("type").asString("");
        List<Choice> choices = new ArrayList<>();
        for (JsonNode button : action.path("buttons")) {
            JsonNode reply = button.path("reply");
            choices.add(new Choice(
                    "button", reply.path("id").asString(""), reply.path("title").asString(""), null));
        }
        for (JsonNode section : action.path("sections")) {
            for (JsonNode row : section.path("rows")) {
                choices.add(new Choice(
                        "row",
                        row.path("id").asString(""),
                        row.path("title").asString(""),
                        row.path("description").asString(null)));
            }
        }
        if (type.equals("cta_url")) {
            JsonNode parameters = action.path("parameters");
            return new Shown(
                    "link",
                    text + "\n" + parameters.path("display_text").asString(""),
                    List.of(),
                    parameters.path("url").asString(""));
        }
        return new Shown(type, text, choices, null);
    }

    private static String template(JsonNode template) {
        return template.path("name").asString("") + " ("
                + template.path("language").path("code").asString("") + ") "
                + String.join(" ", template.path("components").findValuesAsString("text"));
    }

    private static String join(JsonNode node, String... fields) {
        return Stream.of(fields)
                .map(field -> node.path(field).asString(""))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
