package be.wijzer.sandbox.messenger;

import be.wijzer.sandbox.meta.Demands;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What Meta refuses in a request to the Send API; all of it is code 100, so a reason is enough.
final class SendChecks {
    private static final Set<String> ACTIONS = Set.of("mark_seen", "typing_on", "typing_off", "react", "unreact");
    private static final Set<String> RECIPIENTS = Set.of("id", "user_ref", "comment_id", "post_id");
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_PAYLOAD = 1000;
    private static final int MOST_QUICK_REPLIES = 13;

    private final List<String> reasons = new ArrayList<>();

    private SendChecks() {}

    /// In the order Meta would notice; empty when it would accept.
    static List<String> of(JsonNode request) {
        var checks = new SendChecks();
        checks.recipient(request.path("recipient"));
        boolean acts = request.has("sender_action");
        if (acts == request.has("message")) {
            checks.reasons.add("Exactly one of message and sender_action is required");
        } else if (acts) {
            String action = request.path("sender_action").asString("");
            checks.that(ACTIONS.contains(action), "Param sender_action must be one of " + ACTIONS);
        } else {
            checks.messagingType(request);
            checks.message(request.path("message"));
        }
        return checks.reasons;
    }

    private void that(boolean holds, String otherwise) {
        if (!holds) {
            reasons.add(otherwise);
        }
    }

    private void recipient(JsonNode recipient) {
        that(
                recipient.isObject()
                        && RECIPIENTS.stream().filter(recipient::has).count() == 1,
                "Param recipient must be an object with exactly one of " + RECIPIENTS);
        if (recipient.has("id")) {
            that(recipient.path("id").asString("").matches("[0-9]{5,20}"), "No matching user found");
        }
    }

    private void messagingType(JsonNode request) {
        String type = request.path("messaging_type").asString("");
        that(
                Set.of("RESPONSE", "UPDATE", "MESSAGE_TAG").contains(type),
                "Param messaging_type must be one of RESPONSE, UPDATE, MESSAGE_TAG");
        that(type.equals("MESSAGE_TAG") == request.has("tag"), "Param tag goes with messaging_type MESSAGE_TAG alone");
        if (request.has("tag")) {
            that(
                    request.path("tag").asString("").equals("HUMAN_AGENT"),
                    "Param tag: this message tag is not supported");
        }
    }

    private void message(JsonNode message) {
        that(message.isObject(), "Param message must be an object");
        that(
                message.has("text") != message.has("attachment"),
                "Param message must have exactly one of text and attachment");
        if (message.has("text")) {
            text(message, "text", "message[text]", LONGEST_TEXT);
        }
        if (message.has("metadata")) {
            text(message, "metadata", "message[metadata]", 1000);
        }
        if (message.has("quick_replies")) {
            quickReplies(message.path("quick_replies"));
        }
        if (message.has("attachment")) {
            attachment(message.path("attachment"));
        }
    }

    /// Over-long titles are cut, not refused.
    private void quickReplies(JsonNode replies) {
        that(
                replies.isArray() && !replies.isEmpty() && replies.size() <= MOST_QUICK_REPLIES,
                "Param message[quick_replies] must hold 1 to " + MOST_QUICK_REPLIES + " items");
        for (JsonNode reply : replies) {
            String type = reply.path("content_type").asString("");
            that(
                    Set.of("text", "user_phone_number", "user_email").contains(type),
                    "Param content_type must be one of text, user_phone_number, user_email");
            if (type.equals("text")) {
                text(reply, "title", "quick_replies[title]", 1000);
                text(reply, "payload", "quick_replies[payload]", LONGEST_PAYLOAD);
            }
        }
    }

    private void attachment(JsonNode attachment) {
        String type = attachment.path("type").asString("");
        JsonNode payload = attachment.path("payload");
        that(payload.isObject(), "Param attachment[payload] is required");
        switch (type) {
            case "image", "audio", "video", "file" ->
                that(
                        payload.has("attachment_id") || isWebAddress(payload.path("url")),
                        "Param attachment[payload] needs a url or an attachment_id");
            case "template" -> template(payload);
            default -> reasons.add("Param attachment[type] must be one of image, audio, video, file, template");
        }
    }

    private void template(JsonNode template) {
        switch (template.path("template_type").asString("")) {
            case "button" -> {
                text(template, "text", "payload[text]", 640);
                buttons(template.path("buttons"), 1);
            }
            case "generic" -> elements(template.path("elements"), 10);
            case "media" -> elements(template.path("elements"), 1);
            default -> reasons.add("Param template_type must be one of button, generic, media");
        }
    }

    private void elements(JsonNode elements, int most) {
        that(
                elements.isArray() && !elements.isEmpty() && elements.size() <= most,
                "Param payload[elements] must hold 1 to " + most + " items");
        for (JsonNode element : elements) {
            if (most > 1) {
                text(element, "title", "elements[title]", 80);
                that(
                        Stream.of("subtitle", "image_url", "default_action", "buttons")
                                .anyMatch(element::has),
                        "Each element needs at least one property beside its title");
            }
            if (element.has("subtitle")) {
                text(element, "subtitle", "elements[subtitle]", 80);
            }
            if (element.has("buttons")) {
                buttons(element.path("buttons"), 0);
            }
        }
    }

    private void buttons(JsonNode buttons, int fewest) {
        that(
                buttons.isArray() && buttons.size() >= fewest && buttons.size() <= 3,
                "Param buttons must hold 1 to 3 items");
        for (JsonNode button : buttons) {
            switch (button.path("type").asString("")) {
                case "web_url" -> {
                    text(button, "title", "buttons[title]", 20);
                    that(isWebAddress(button.path("url")), "Param buttons[url] should represent a valid URL");
                }
                case "postback" -> {
                    text(button, "title", "buttons[title]", 20);
                    text(button, "payload", "buttons[payload]", LONGEST_PAYLOAD);
                }
                case "phone_number" -> {
                    text(button, "title", "buttons[title]", 20);
                    that(
                            button.path("payload").asString("").matches("\\+[0-9]{6,15}"),
                            "Param buttons[payload] must be a phone number with +");
                }
                case "account_link", "account_unlink" -> {}
                default -> reasons.add("Param buttons[type] is not supported");
            }
        }
    }

    private void text(JsonNode parent, String field, String named, int longest) {
        JsonNode child = parent.path(field);
        that(
                child.isString() && !child.stringValue().isBlank(),
                "Param " + named + " must be a non-empty UTF-8 encoded string");
        that(
                child.asString("").length() <= longest,
                "Length of param " + named + " must be less than or equal to " + longest);
    }

    private static boolean isWebAddress(JsonNode url) {
        return Demands.isWebAddress(url.asString(""));
    }
}
