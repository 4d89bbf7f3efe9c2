package be.wijzer.sandbox.messenger;

import be.wijzer.sandbox.talk.Line.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the resident's Messenger makes of a message.
record Shown(
        String kind,
        String text,
        List<Choice> choices,
        @Nullable String link) {
    static Shown of(JsonNode message) {
        List<Choice> choices = new ArrayList<>();
        for (JsonNode reply : message.path("quick_replies")) {
            if (reply.path("content_type").asString("").equals("text")) {
                String title = reply.path("title").asString("");
                choices.add(new Choice(
                        "quick_reply",
                        reply.path("payload").asString(""),
                        title.substring(0, Math.min(20, title.length())),
                        null));
            }
        }
        if (message.has("text")) {
            return new Shown("text", message.path("text").asString(""), choices, null);
        }
        JsonNode payload = message.path("attachment").path("payload");
        String kind = message.path("attachment").path("type").asString("");
        if (!kind.equals("template")) {
            return new Shown(kind, "", choices, payload.path("url").asString(null));
        }
        String link = buttons(payload.path("buttons"), choices);
        for (JsonNode element : payload.path("elements")) {
            String inner = buttons(element.path("buttons"), choices);
            link = link == null ? inner : link;
        }
        String text = payload.has("text")
                ? payload.path("text").asString("")
                : StreamSupport.stream(payload.path("elements").spliterator(), false)
                        .map(element -> element.path("title").asString("") + "\n"
                                + element.path("subtitle").asString(""))
                        .collect(Collectors.joining("\n"))
                        .strip();
        return new Shown("template", text, choices, link);
    }

    /// Adds the postbacks, and gives the first link.
    private static @Nullable String buttons(JsonNode buttons, List<Choice> choices) {
        String link = null;
        for (JsonNode button : buttons) {
            if (button.path("type").asString("").equals("postback")) {
                choices.add(new Choice(
                        "postback",
                        button.path("payload").asString(""),
                        button.path("title").asString(""),
                        null));
            } else if (link == null) {
                link = button.path("url").asString(null);
            }
        }
        return link;
    }
}
