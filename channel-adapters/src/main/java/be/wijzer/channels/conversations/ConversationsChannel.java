package be.wijzer.channels.conversations;

import be.wijzer.channels.twilio.ConversationMessages;
import be.wijzer.channels.twilio.Lookup;
import be.wijzer.channels.twilio.TwilioAccount;
import be.wijzer.channels.twilio.TwilioAccounts;
import be.wijzer.core.channel.Capabilities;
import be.wijzer.core.channel.Channel;
import be.wijzer.core.channel.Outgoing;
import be.wijzer.core.channel.SendResult;
import be.wijzer.core.message.Reply;
import java.time.Duration;
import java.util.Optional;

/// SMS and chat over Twilio Conversations: text alone, choices by number, addresses in the text.
final class ConversationsChannel implements Channel {
    static final String NAME = "conversations";
    /// Who the assistant is among the authors of a conversation.
    static final String AUTHOR = "wijzer";

    private static final int LONGEST = 1600;
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofSeconds(10);
    private static final Capabilities CAPABILITIES =
            new Capabilities(LONGEST, LONGEST, 0, 0, 0, 0, 0, false, false, false, false, false);

    private final TwilioAccounts accounts;
    private final ConversationMessages messages;
    private final IndexOrder order;

    ConversationsChannel(TwilioAccounts accounts, ConversationMessages messages, IndexOrder order) {
        this.accounts = accounts;
        this.messages = messages;
        this.order = order;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public boolean looksFirst() {
        return true;
    }

    @Override
    public SendResult send(Outgoing outgoing) {
        Optional<TwilioAccount> account =
                accounts.withService(outgoing.municipality(), outgoing.to().account());
        Optional<String> conversation = outgoing.to().id("conversation");
        if (account.isEmpty() || conversation.isEmpty()) {
            return new SendResult.GaveUp("no-account", "account");
        }
        if (outgoing.reply() instanceof Reply.Typing) {
            return new SendResult.Accepted("typing");
        }
        if (outgoing.attempt() == 1) {
            return post(account.get(), conversation.get(), outgoing);
        }
        return switch (messages.find(account.get(), conversation.get(), outgoing.key())) {
            case Lookup.Found(String messageSid) -> new SendResult.Accepted(messageSid);
            case Lookup.NotThere() -> post(account.get(), conversation.get(), outgoing);
            case Lookup.NoAnswer(String code) -> new SendResult.TryLater(code, BEFORE_ASKING_AGAIN);
        };
    }

    private SendResult post(TwilioAccount account, String conversation, Outgoing outgoing) {
        return messages.post(
                account,
                conversation,
                new ConversationMessages.Written(AUTHOR, outgoing.reply().text(), outgoing.key()),
                index -> order.passed(conversation, index));
    }
}
