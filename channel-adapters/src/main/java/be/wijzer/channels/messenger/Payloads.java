package be.wijzer.channels.messenger;

import be.wijzer.core.channel.Outgoing;
import be.wijzer.core.channel.Rendering;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import com.github.messenger4j.send.MessagePayload;
import com.github.messenger4j.send.MessagingType;
import com.github.messenger4j.send.Payload;
import com.github.messenger4j.send.SenderActionPayload;
import com.github.messenger4j.send.message.Message;
import com.github.messenger4j.send.message.TemplateMessage;
import com.github.messenger4j.send.message.TextMessage;
import com.github.messenger4j.send.message.quickreply.QuickReply;
import com.github.messenger4j.send.message.quickreply.TextQuickReply;
import com.github.messenger4j.send.message.template.ButtonTemplate;
import com.github.messenger4j.send.message.template.button.UrlButton;
import com.github.messenger4j.send.senderaction.SenderAction;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A reply in Messenger4j's words. Our key travels as the message's metadata, which its echo repeats.
final class Payloads {
    private Payloads() {}

    /// @param outgoing a reply that has been fitted to the channel
    static Payload of(Outgoing outgoing) {
        String resident = outgoing.to().id(Events.RESIDENT).orElseThrow();
        Optional<String> key = Optional.of(outgoing.key());
        return switch (outgoing.reply()) {
            case Reply.Text(String text) -> message(resident, text(text, key));
            case Reply.Ask(String text, Reply.Wanted _) -> message(resident, text(text, key));
            case Reply.Choices(String text, List<Choice> choices) ->
                message(resident, TextMessage.create(text, Optional.of(quickReplies(choices)), key));
            case Reply.Link(String text, String title, URI url) -> message(resident, link(text, title, url, key));
            case Reply.Card _, Reply.Image _, Reply.Document _ ->
                message(resident, text(Rendering.plain(outgoing.reply()), key));
            case Reply.Typing() -> SenderActionPayload.create(resident, SenderAction.TYPING_ON);
        };
    }

    private static Payload message(String resident, Message message) {
        return MessagePayload.create(resident, MessagingType.RESPONSE, message);
    }

    private static Message text(String text, Optional<String> key) {
        return TextMessage.create(text, Optional.empty(), key);
    }

    private static List<QuickReply> quickReplies(List<Choice> choices) {
        return choices.stream()
                .<QuickReply>map(choice -> TextQuickReply.create(choice.title(), choice.id()))
                .toList();
    }

    private static Message link(String text, String title, URI url, Optional<String> key) {
        try {
            ButtonTemplate template = ButtonTemplate.create(text, List.of(UrlButton.create(title, url.toURL())));
            return TemplateMessage.create(template, Optional.empty(), key);
        } catch (MalformedURLException | IllegalArgumentException _) {
            return text(text + "\n" + url, key);
        }
    }
}
