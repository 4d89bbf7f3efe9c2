package be.wijzer.channels.phone;

import be.wijzer.core.channel.Capabilities;
import be.wijzer.core.channel.Channel;
import be.wijzer.core.channel.Outgoing;
import be.wijzer.core.channel.SendResult;

/// The telephone: everything is spoken, and fetched step by step by the call itself.
final class PhoneChannel implements Channel {
    static final String NAME = "phone";

    private static final int LONGEST = 4000;
    private static final int TITLE = 80;
    private static final Capabilities CAPABILITIES =
            new Capabilities(LONGEST, LONGEST, 0, 0, Menu.PAGE, TITLE, TITLE, false, false, false, true, true);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public SendResult send(Outgoing outgoing) {
        return new SendResult.GaveUp("fetched", "unreachable");
    }
}
