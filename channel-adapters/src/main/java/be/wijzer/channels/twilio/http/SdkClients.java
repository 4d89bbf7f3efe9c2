package be.wijzer.channels.twilio.http;

import be.wijzer.channels.twilio.ConversationMessages;
import be.wijzer.channels.twilio.TextMessages;
import be.wijzer.channels.twilio.TwilioAccount;
import com.twilio.http.TwilioRestClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Twilio's SDK, one client an account.
public final class SdkClients {
    private static final Duration CONNECTING = Duration.ofSeconds(2);

    private final Duration answering;
    private final Map<TwilioAccount, TwilioRestClient> clients = new ConcurrentHashMap<>();

    /// @param answering how long an answer is waited for
    public SdkClients(Duration answering) {
        this.answering = answering;
    }

    public ConversationMessages conversationMessages() {
        return new SdkConversationMessages(this);
    }

    public TextMessages textMessages() {
        return new SdkTextMessages(this);
    }

    TwilioRestClient of(TwilioAccount account) {
        return clients.computeIfAbsent(
                account,
                _ -> new TwilioRestClient.Builder(
                                account.sid(), account.authTokens().getFirst())
                        .accountSid(account.sid())
                        .httpClient(new OneAttempt(account.api(), CONNECTING, answering))
                        .build());
    }
}
