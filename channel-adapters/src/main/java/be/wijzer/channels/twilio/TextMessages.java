package be.wijzer.channels.twilio;

import be.wijzer.core.channel.SendResult;

/// Text messages outside a conversation. Each call is one request, and blocks.
public interface TextMessages {
    /// Both numbers are in E.164.
    SendResult send(TwilioAccount account, String from, String to, String text);

    /// Looks among the latest messages to a number for one with this text.
    Lookup find(TwilioAccount account, String from, String to, String text);
}
