package be.wijzer.channels.whatsapp;

import be.wijzer.core.channel.Outgoing;
import be.wijzer.core.channel.Rendering;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.phrases.Phrases;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of the messages we send. Meta, "Messages" of the Cloud API, v26.0.
final class Body {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Phrases PHRASES = Phrases.of("whatsapp");
    private static final int BUTTONS = 3;
    private static final int PARAMETER = 1024;

    private Body() {}

    /// A reply that has been fitted to the channel.
    static byte[] message(Outgoing outgoing) {
        ObjectNode message = addressed(outgoing);
        switch (outgoing.reply()) {
            case Reply.Text(String text) -> text(message, text);
            case Reply.Choices(String text, List<Choice> choices)
            when choices.size() <= BUTTONS -> buttons(interactive(message, "button", text), choices);
            case Reply.Choices(String text, List<Choice> choices) ->
                list(interactive(message, "list", text), choices, PHRASES.say(outgoing.language(), "choose"));
            case Reply.Link(String text, String title, URI url) ->
                interactive(message, "cta_url", text)
                        .putObject("action")
                        .put("name", "cta_url")
                        .putObject("parameters")
                        .put("display_text", title)
                        .put("url", url.toString());
            case Reply.Image(String text, URI url) -> media(message, "image", text, url);
            case Reply.Document(String text, URI url, String name) ->
                media(message, "document", text, url).put("filename", name);
            case Reply.Ask(String text, Reply.Wanted wanted)
            when wanted == Reply.Wanted.LOCATION ->
                interactive(message, "location_request_message", text)
                        .putObject("action")
                        .put("name", "send_location");
            case Reply.Ask(String text, Reply.Wanted _) -> text(message, text);
            case Reply.Card card -> text(message, Rendering.plain(card));
            case Reply.Typing _ -> throw new IllegalArgumentException("typing is shown on a resident's message");
        }
        return bytes(message);
    }

    /// A file that was handed over before.
    static byte[] document(Outgoing outgoing, Reply.Document document, String mediaId) {
        ObjectNode message = addressed(outgoing).put("type", "document");
        message.putObject("document")
                .put("id", mediaId)
                .put("caption", document.text())
                .put("filename", document.filename());
        return bytes(message);
    }

    /// What may be said when the service window is closed.
    static byte[] template(Outgoing outgoing, WhatsAppNumber.Template template) {
        ObjectNode message = addressed(outgoing);
        message.put("type", "template");
        ObjectNode body = message.putObject("template").put("name", template.name());
        body.putObject("language").put("code", template.language());
        if (template.withText()) {
            body.putArray("components")
                    .addObject()
                    .put("type", "body")
                    .putArray("parameters")
                    .addObject()
                    .put("type", "text")
                    .put("text", oneLine(Rendering.plain(outgoing.reply())));
        }
        return bytes(message);
    }

    /// A message was read, and an answer is being written.
    static byte[] readReceipt(String messageId) {
        ObjectNode receipt = MAPPER.createObjectNode()
                .put("messaging_product", "whatsapp")
                .put("status", "read")
                .put("message_id", messageId);
        receipt.putObject("typing_indicator").put("type", "text");
        return bytes(receipt);
    }

    /// With both a number and a user id the number would win; so only one is given.
    private static ObjectNode addressed(Outgoing outgoing) {
        ObjectNode message =
                MAPPER.createObjectNode().put("messaging_product", "whatsapp").put("recipient_type", "individual");
        outgoing.to()
                .id(Senders.PHONE)
                .ifPresentOrElse(
                        phone -> message.put("to", phone),
                        () -> message.put(
                                "recipient",
                                outgoing.to()
                                        .id(Senders.USER)
                                        .or(() -> outgoing.to().id(Senders.PARENT))
                                        .orElseThrow()));
        return message.put("biz_opaque_callback_data", outgoing.key());
    }

    private static void text(ObjectNode message, String text) {
        message.put("type", "text")
                .putObject("text")
                .put("body", text)
                .put("preview_url", text.contains("https://") || text.contains("http://"));
    }

    private static ObjectNode interactive(ObjectNode message, String type, String text) {
        ObjectNode interactive =
                message.put("type", "interactive").putObject("interactive").put("type", type);
        interactive.putObject("body").put("text", text);
        return interactive;
    }

    private static void buttons(ObjectNode interactive, List<Choice> choices) {
        var buttons = interactive.putObject("action").putArray("buttons");
        choices.forEach(choice -> buttons.addObject()
                .put("type", "reply")
                .putObject("reply")
                .put("id", choice.id())
                .put("title", choice.title()));
    }

    private static void list(ObjectNode interactive, List<Choice> choices, String label) {
        var rows = interactive
                .putObject("action")
                .put("button", label)
                .putArray("sections")
                .addObject()
                .putArray("rows");
        choices.forEach(choice -> {
            ObjectNode row = rows.addObject().put("id", choice.id()).put("title", choice.title());
            choice.description().ifPresent(description -> row.put("description", description));
        });
    }

    private static ObjectNode media(ObjectNode message, String type, String text, URI url) {
        ObjectNode media = message.put("type", type).putObject(type).put("link", url.toString());
        return text.isBlank() ? media : media.put("caption", text);
    }

    /// A template's parameter can't have line breaks, tabs or more than four spaces in a row.
    private static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s*\\n\\s*", " · ").replaceAll("\\s+", " ");
        if (line.length() <= PARAMETER) {
            return line;
        }
        int end = PARAMETER - 1;
        return line.substring(0, Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end) + "…";
    }

    private static byte[] bytes(ObjectNode message) {
        return MAPPER.writeValueAsBytes(message);
    }
}
