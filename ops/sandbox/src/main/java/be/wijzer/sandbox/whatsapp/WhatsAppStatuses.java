package be.wijzer.sandbox.whatsapp;

import be.wijzer.sandbox.talk.Talk;
import be.wijzer.sandbox.town.SandboxSettings;
import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.vendor.Behaviour.Statuses;
import be.wijzer.sandbox.webhook.Webhooks;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What becomes of a message the assistant sent, and when the assistant hears it.
final class WhatsAppStatuses {
    private static final Duration LATE = Duration.ofSeconds(5);

    private final WhatsAppEvents events;
    private final Webhooks webhooks;
    private final SandboxSettings settings;
    private final Clock clock;

    WhatsAppStatuses(WhatsAppEvents events, Webhooks webhooks, SandboxSettings settings, Clock clock) {
        this.events = events;
        this.webhooks = webhooks;
        this.settings = settings;
        this.clock = clock;
    }

    record Sent(
            Town town,
            WhatsAppUser user,
            String id,
            @Nullable String callbackData,
            Talk talk) {}

    void report(Sent sent, Statuses how) {
        for (Step step : steps(how)) {
            Duration delay = settings.statusDelay().multipliedBy(step.beat());
            later(sent, step.status(), null, how == Statuses.LATE ? delay.plus(LATE) : delay);
        }
        if (how == Statuses.FAILED) {
            fail(sent, 131026, "Message undeliverable", settings.statusDelay().multipliedBy(2));
        }
    }

    /// Accepted first, refused afterwards: the last message of the resident is more than a day old.
    void reportClosedWindow(Sent sent) {
        fail(sent, 131047, "Re-engagement message", settings.statusDelay());
    }

    private static List<Step> steps(Statuses how) {
        return switch (how) {
            case NORMAL, LATE -> List.of(new Step(1, "sent"), new Step(2, "delivered"), new Step(3, "read"));
            case NONE -> List.of();
            case DUPLICATED ->
                List.of(
                        new Step(1, "sent"),
                        new Step(1, "sent"),
                        new Step(2, "delivered"),
                        new Step(3, "read"),
                        new Step(3, "delivered"),
                        new Step(9, "read"),
                        new Step(12, "sent"));
            case SHUFFLED -> List.of(new Step(1, "read"), new Step(2, "sent"), new Step(3, "delivered"));
            case FAILED -> List.of(new Step(1, "sent"));
        };
    }

    private void fail(Sent sent, int code, String title, Duration delay) {
        Map<String, Object> error = Map.of(
                "code", code,
                "title", title,
                "message", title,
                "error_data", Map.of("details", title + "."),
                "href", "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/");
        later(sent, "failed", error, delay);
    }

    private void later(Sent sent, String status, @Nullable Map<String, Object> error, Duration delay) {
        webhooks.after(delay, () -> {
            sent.talk().become(sent.id(), status);
            webhooks.sendAfter(Duration.ZERO, events.status(sent.town(), sent.user(), body(sent, status, error)));
        });
    }

    private Map<String, Object> body(Sent sent, String status, @Nullable Map<String, Object> error) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", sent.id());
        body.put("status", status);
        body.put("timestamp", Long.toString(clock.instant().getEpochSecond()));
        if (error == null) {
            body.put(
                    "pricing",
                    Map.of(
                            "billable", false,
                            "pricing_model", "PMP",
                            "category", "service",
                            "type", "free_customer_service"));
        } else {
            body.put("errors", List.of(error));
        }
        if (sent.callbackData() != null) {
            body.put("biz_opaque_callback_data", sent.callbackData());
        }
        return body;
    }

    /// `beat` counts the configured delay.
    private record Step(int beat, String status) {}
}
