package be.wijzer.channels.messenger;

import be.wijzer.channels.meta.AccountTrouble;
import be.wijzer.channels.meta.Accounts;
import be.wijzer.channels.meta.GraphAnswer;
import be.wijzer.channels.meta.Sending;
import be.wijzer.core.channel.Capabilities;
import be.wijzer.core.channel.Channel;
import be.wijzer.core.channel.Outgoing;
import be.wijzer.core.channel.SendResult;
import be.wijzer.core.message.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Sends over the Send API: one message, one request. The assistant answers within 24 hours of a resident's
/// message, a person within seven days.
final class MessengerChannel implements Channel {
    private static final Capabilities CAPABILITIES =
            new Capabilities(2000, 640, 13, 20, 0, 0, 0, true, false, false, false, false);
    private static final Duration WINDOW = Duration.ofHours(24);
    private static final Duration HUMAN_WINDOW = Duration.ofDays(7);

    private final Pages pages;
    private final AccountTrouble trouble;
    private final Clock clock;
    private final Sending sending = new Sending();

    MessengerChannel(Pages pages, AccountTrouble trouble, Clock clock) {
        this.pages = pages;
        this.trouble = trouble;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Events.CHANNEL;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public SendResult send(Outgoing outgoing) {
        return pages.accounts()
                .find(outgoing.to().account())
                .filter(owned -> owned.municipality().equals(outgoing.municipality()))
                .map(Accounts.Owned::account)
                .map(page -> send(page, outgoing))
                .orElseGet(() -> new SendResult.GaveUp("no-account", "account"));
    }

    private SendResult send(MessengerPage page, Outgoing outgoing) {
        Instant now = clock.instant();
        boolean open = now.isBefore(outgoing.lastHeard().plus(WINDOW));
        boolean openToPeople =
                outgoing.byHuman() && now.isBefore(outgoing.lastHeard().plus(HUMAN_WINDOW));
        if (!open && !openToPeople) {
            return new SendResult.GaveUp("10/2018278", "window");
        }
        GraphAnswer answer = pages.send(page, !open, Payloads.of(outgoing));
        SendResult result = sending.result(
                outgoing.key(),
                answer,
                body -> body.text("message_id")
                        .or(() -> outgoing.reply() instanceof Reply.Typing
                                ? Optional.of(outgoing.key())
                                : Optional.empty()),
                Refusals::verdict);
        if (result instanceof SendResult.GaveUp(String code, String reason) && "account".equals(reason)) {
            trouble.tell(name(), outgoing.municipality(), page.id(), code);
        }
        return result;
    }
}
