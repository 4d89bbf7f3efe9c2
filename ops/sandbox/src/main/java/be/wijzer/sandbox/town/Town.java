package be.wijzer.sandbox.town;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A town of the sandbox as its vendors know it.
public record Town(
        String municipality,
        String name,
        String phoneNumberId,
        String wabaId,
        String displayPhoneNumber,
        @Nullable String pageId,
        String accessToken,
        String appSecret,
        @Nullable TwilioAccount twilioAccount) {

    public Optional<String> page() {
        return Optional.ofNullable(pageId);
    }

    public Optional<TwilioAccount> twilio() {
        return Optional.ofNullable(twilioAccount);
    }

    public record TwilioAccount(
            String accountSid, String authToken, String serviceSid, String smsNumber, String voiceNumber) {}
}
