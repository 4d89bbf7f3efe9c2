package be.wijzer.sandbox.whatsapp;

import be.wijzer.sandbox.meta.Demands;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What Meta refuses in an interactive message: buttons, lists, links, flows and the request for a location.
final class InteractiveChecks {
    private static final Set<String> TYPES = Set.of("button", "list", "cta_url", "flow", "location_request_message");
    private static final int LONGEST_BODY = 1024;
    private static final int LONGEST_HEADER = 60;
    private static final int LONGEST_FOOTER = 60;
    private static final int LONGEST_TITLE = 20;
    private static final int LONGEST_BUTTON_ID = 256;
    private static final int LONGEST_ROW_ID = 200;
    private static final int LONGEST_ROW_TITLE = 24;
    private static final int LONGEST_DESCRIPTION = 72;
    private static final int MOST_BUTTONS = 3;
    private static final int MOST_ROWS = 10;

    private InteractiveChecks() {}

    static void check(Demands demands, JsonNode interactive) {
        demands.oneOf(interactive, "type", TYPES);
        String type = interactive.path("type").asString("");
        JsonNode body = demands.object(interactive, "body");
        if (body != null) {
            demands.text(body, "text", LONGEST_BODY);
        }
        if (interactive.has("header")) {
            header(demands, interactive, type);
        }
        if (interactive.has("footer")) {
            JsonNode footer = demands.object(interactive, "footer");
            if (footer != null) {
                demands.text(footer, "text", LONGEST_FOOTER);
            }
        }
        JsonNode action = demands.object(interactive, "action");
        if (action != null) {
            switch (type) {
                case "button" -> buttons(demands, action);
                case "list" -> list(demands, action);
                case "cta_url" -> link(demands, action);
                case "flow" -> flow(demands, action);
                case "location_request_message" -> {
                    demands.oneOf(action, "name", Set.of("send_location"));
                    demands.only(action, "action", Set.of("name"));
                }
                default -> {}
            }
        }
    }

    private static void header(Demands demands, JsonNode interactive, String type) {
        JsonNode header = demands.object(interactive, "header");
        if (header == null) {
            return;
        }
        Set<String> allowed = type.equals("button") ? Set.of("text", "image", "video", "document") : Set.of("text");
        demands.oneOf(header, "type", allowed);
        String kind = header.path("type").asString("");
        if (kind.equals("text")) {
            demands.text(header, "text", LONGEST_HEADER);
        } else if (allowed.contains(kind)) {
            JsonNode media = demands.object(header, kind);
            if (media != null) {
                MessageChecks.media(demands, media, Set.of("id", "link", "filename"));
            }
        }
    }

    private static void buttons(Demands demands, JsonNode action) {
        List<String> ids = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (JsonNode button : demands.list(action, "buttons", 1, MOST_BUTTONS)) {
            demands.oneOf(button, "type", Set.of("reply"));
            JsonNode reply = demands.object(button, "reply");
            if (reply != null) {
                String id = demands.text(reply, "id", LONGEST_BUTTON_ID);
                demands.that(id.equals(id.strip()), "id", "may not start or end with a space");
                ids.add(id);
                titles.add(demands.text(reply, "title", LONGEST_TITLE));
            }
        }
        demands.unique(ids, "buttons[].reply.id");
        demands.unique(titles, "buttons[].reply.title");
    }

    private static void list(Demands demands, JsonNode action) {
        demands.text(action, "button", LONGEST_TITLE);
        List<JsonNode> sections = demands.list(action, "sections", 1, 10);
        List<String> ids = new ArrayList<>();
        for (JsonNode section : sections) {
            if (sections.size() > 1 || section.has("title")) {
                demands.text(section, "title", LONGEST_ROW_TITLE);
            }
            for (JsonNode row : demands.list(section, "rows", 1, MOST_ROWS)) {
                ids.add(demands.text(row, "id", LONGEST_ROW_ID));
                demands.text(row, "title", LONGEST_ROW_TITLE);
                if (row.has("description")) {
                    demands.optionalText(row, "description", LONGEST_DESCRIPTION);
                }
            }
        }
        demands.that(ids.size() <= MOST_ROWS, "sections", "total row count exceed max allowed count: " + MOST_ROWS);
        demands.unique(ids, "sections[].rows[].id");
    }

    private static void link(Demands demands, JsonNode action) {
        demands.oneOf(action, "name", Set.of("cta_url"));
        JsonNode parameters = demands.object(action, "parameters");
        if (parameters != null) {
            demands.text(parameters, "display_text", LONGEST_TITLE);
            demands.webAddress(parameters, "url", 2000);
        }
    }

    private static void flow(Demands demands, JsonNode action) {
        demands.oneOf(action, "name", Set.of("flow"));
        JsonNode parameters = demands.object(action, "parameters");
        if (parameters == null) {
            return;
        }
        demands.oneOf(parameters, "flow_message_version", Set.of("3"));
        demands.that(
                parameters.has("flow_id") != parameters.has("flow_name"),
                "parameters",
                "needs exactly one of flow_id and flow_name");
        demands.text(parameters, "flow_cta", LONGEST_TITLE);
        if (parameters.has("flow_action")) {
            demands.oneOf(parameters, "flow_action", Set.of("navigate", "data_exchange"));
        }
    }
}
