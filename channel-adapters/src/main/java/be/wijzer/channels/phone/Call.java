package be.wijzer.channels.phone;

import be.wijzer.channels.twilio.TwilioAccount;
import be.wijzer.channels.twilio.TwilioForm;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.conversation.ConversationId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// One telephone call, and its conversation. Two calls from one number have nothing to do with each other: a telephone
/// may be shared, and a number can be pretended.
///
/// @param sid Twilio's key of it, `CA…`
/// @param from the caller's number in E.164; empty where it is withheld
record Call(TwilioAccount account, String sid, Optional<String> from) {
    /// What Twilio puts in the place of a withheld number: words, spelt on a keypad.
    private static final Set<String> WITHHELD =
            Set.of("+266696687", "+7378742833", "+2562533", "+8566696", "+86282452253", "+464");

    /// Reads the call of a request to one of the town's numbers; empty for any other number.
    static Optional<Call> of(TwilioForm form, List<TwilioAccount> accounts) {
        String to = form.first("To").orElse("");
        Optional<String> from =
                form.first("From").filter(number -> number.matches("\\+[1-9]\\d{6,14}") && !WITHHELD.contains(number));
        return form.filled("CallSid")
                .flatMap(sid -> accounts.stream()
                        .filter(account -> account.phoneNumbers().contains(to))
                        .findFirst()
                        .map(account -> new Call(account, sid, from)));
    }

    ConversationId conversation() {
        String name = account.municipality() + "/" + sid;
        return new ConversationId(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    ChannelAddress address() {
        Map<String, String> ids = new HashMap<>(Map.of("call", sid));
        from.ifPresent(number -> ids.put("phone", number));
        return new ChannelAddress(PhoneChannel.NAME, account.sid(), ids, Optional.empty());
    }
}
