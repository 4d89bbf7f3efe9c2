package be.wijzer.sandbox.phone;

import be.wijzer.sandbox.phone.Call.Direction;
import be.wijzer.sandbox.town.SandboxSettings;
import be.wijzer.sandbox.twilio.TwilioAccess;
import be.wijzer.sandbox.twilio.TwilioWebhooks;
import be.wijzer.sandbox.vendor.Behaviours;
import be.wijzer.sandbox.vendor.VendorChannel;
import be.wijzer.sandbox.webhook.Webhook;
import be.wijzer.sandbox.webhook.Webhooks;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/// Tells the assistant how a call goes: of its own calls the events it asked for, of a resident's call the end.
final class CallStatuses {
    private static final String STATUS = "/webhooks/twilio/voice/status";

    private final SandboxSettings settings;
    private final TwilioWebhooks requests;
    private final Webhooks webhooks;
    private final Behaviours behaviours;
    private final Clock clock;

    CallStatuses(
            SandboxSettings settings, TwilioWebhooks requests, Webhooks webhooks, Behaviours behaviours, Clock clock) {
        this.settings = settings;
        this.requests = requests;
        this.webhooks = webhooks;
        this.behaviours = behaviours;
        this.clock = clock;
    }

    /// `event` is initiated, ringing, answered or completed.
    void tell(Call call, String event) {
        boolean isOurs = call.direction == Direction.OUTBOUND;
        String path = isOurs ? path(call.orders.getOrDefault("StatusCallback", "")) : STATUS;
        List<String> wanted = List.of(
                call.orders.getOrDefault("StatusCallbackEvent", "completed").split(" ", -1));
        if (path.isEmpty() || !wanted.contains(event)) {
            return;
        }
        Map<String, String> fields = VoiceRequests.fields(call);
        fields.put(
                "CallStatus",
                event.equals("answered") ? "in-progress" : event.equals("completed") ? call.state.twilio : event);
        fields.put("SequenceNumber", Integer.toString(call.callbacks++));
        fields.put("CallbackSource", "call-progress-events");
        fields.put(
                "Timestamp",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        if (event.equals("completed") && call.answered != null && call.ended != null) {
            fields.put(
                    "CallDuration",
                    Long.toString(Duration.between(call.answered, call.ended).toSeconds()));
        }
        post(call, requests.webhook(TwilioAccess.account(call.town).authToken(), call.sid, path, fields));
    }

    private void post(Call call, Webhook webhook) {
        switch (behaviours.of(VendorChannel.TWILIO).statuses()) {
            case NONE -> {}
            case DUPLICATED -> {
                webhooks.send(webhook);
                webhooks.sendAfter(settings.statusDelay(), webhook);
            }
            case LATE -> webhooks.sendAfter(Duration.ofSeconds(5), webhook);
            case SHUFFLED ->
                webhooks.sendAfter(settings.statusDelay().multipliedBy(5L - Math.min(call.callbacks, 4)), webhook);
            case NORMAL, FAILED -> webhooks.send(webhook);
        }
    }

    /// Only the assistant itself can be told.
    private String path(String callback) {
        if (!callback.startsWith(settings.origin())) {
            return "";
        }
        URI uri = URI.create(callback);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
