package be.wijzer.channels.phone;

import be.wijzer.channels.twilio.Lookup;
import be.wijzer.channels.twilio.TextMessages;
import be.wijzer.core.channel.SendResult;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.phrases.Phrases;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;

/// Sends a caller the page that was spoken of, once, however often the request comes.
final class LinkBySms {
    private final TextMessages messages;
    private final Calls calls;
    private final Municipalities municipalities;
    private final MeterRegistry meters;
    private final Phrases phrases = Phrases.of("phone");

    LinkBySms(TextMessages messages, Calls calls, Municipalities municipalities, MeterRegistry meters) {
        this.messages = messages;
        this.calls = calls;
        this.municipalities = municipalities;
        this.meters = meters;
    }

    /// Whether the caller can be sent anything.
    boolean reaches(Call call) {
        return call.from().filter(Telephones::isMobile).isPresent()
                && !call.account().phoneNumbers().isEmpty();
    }

    /// Whether the message is on its way.
    boolean send(Call call, Prompt prompt, Prompt.Link link) {
        String effect = "sms/" + call.sid() + "/" + prompt.step();
        Message message = message(call, prompt, link);
        boolean sent = switch (calls.claim(effect)) {
            case MINE -> ended(effect, sent(call, message));
            case UNKNOWN -> ended(effect, arrived(call, message) || sent(call, message));
            case UNDER_WAY, DONE -> true;
            case FAILED -> false;
        };
        meters.counter("wijzer.phone.sms", "sent", Boolean.toString(sent)).increment();
        return sent;
    }

    private record Message(String from, String to, String text) {}

    private Message message(Call call, Prompt prompt, Prompt.Link link) {
        String town = municipalities
                .find(call.account().municipality())
                .map(Municipality::name)
                .orElse("");
        String text = phrases.say(prompt.language(), "sms", Map.of("town", town));
        String titled = link.title().isBlank() ? text : text + "\n" + link.title();
        return new Message(sender(call), call.from().orElseThrow(), titled + "\n" + link.url());
    }

    private static String sender(Call call) {
        return call.account().phoneNumbers().stream()
                .filter(Telephones::isMobile)
                .findFirst()
                .orElseGet(() -> call.account().phoneNumbers().getFirst());
    }

    private boolean sent(Call call, Message message) {
        return switch (messages.send(call.account(), message.from(), message.to(), message.text())) {
            case SendResult.Accepted _ -> true;
            case SendResult.Unknown _ -> arrived(call, message);
            case SendResult.TryLater _, SendResult.GaveUp _ -> false;
        };
    }

    private boolean arrived(Call call, Message message) {
        return messages.find(call.account(), message.from(), message.to(), message.text()) instanceof Lookup.Found;
    }

    private boolean ended(String effect, boolean done) {
        calls.ended(effect, done);
        return done;
    }
}
