package be.wijzer.channels.twilio.http;

import be.wijzer.channels.twilio.Lookup;
import be.wijzer.channels.twilio.TextMessages;
import be.wijzer.channels.twilio.TwilioAccount;
import be.wijzer.core.channel.SendResult;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;

/// Twilio's Programmable Messaging.
final class SdkTextMessages implements TextMessages {
    private static final long LATEST = 20;

    private final SdkClients clients;

    SdkTextMessages(SdkClients clients) {
        this.clients = clients;
    }

    @Override
    public SendResult send(TwilioAccount account, String from, String to, String text) {
        return Answers.sent(() -> Message.creator(account.sid(), new PhoneNumber(to), new PhoneNumber(from), text)
                .create(clients.of(account))
                .getSid());
    }

    @Override
    public Lookup find(TwilioAccount account, String from, String to, String text) {
        return Answers.looked(() -> Message.reader(account.sid())
                .setTo(to)
                .setFrom(from)
                .setPageSize(LATEST)
                .firstPage(clients.of(account))
                .getRecords()
                .stream()
                .filter(message -> text.equals(message.getBody()))
                .findFirst()
                .<Lookup>map(message -> new Lookup.Found(message.getSid()))
                .orElseGet(Lookup.NotThere::new));
    }
}
