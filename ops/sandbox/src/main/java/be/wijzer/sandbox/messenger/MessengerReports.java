package be.wijzer.sandbox.messenger;

import be.wijzer.sandbox.talk.Talk;
import be.wijzer.sandbox.town.SandboxSettings;
import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.vendor.Behaviour.Statuses;
import be.wijzer.sandbox.webhook.Webhooks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What the assistant hears of a message it sent: the echo, and the watermarks of delivery and reading. Messenger has
/// no failure afterwards, so `FAILED` is silence after the echo.
final class MessengerReports {
    private static final Duration LATE = Duration.ofSeconds(5);

    private final MessengerEvents events;
    private final Webhooks webhooks;
    private final SandboxSettings settings;
    private final Clock clock;

    MessengerReports(MessengerEvents events, Webhooks webhooks, SandboxSettings settings, Clock clock) {
        this.events = events;
        this.webhooks = webhooks;
        this.settings = settings;
        this.clock = clock;
    }

    record Sent(Town town, String psid, String mid, Map<String, Object> echo, Talk talk) {}

    void report(Sent sent, Statuses how) {
        for (String step : steps(how)) {
            String[] parts = step.split("@", 2);
            Duration delay = settings.statusDelay().multipliedBy(Long.parseLong(parts[1]));
            later(sent, parts[0], how == Statuses.LATE ? delay.plus(LATE) : delay);
        }
    }

    /// The event and how many delays after the answer it comes.
    private static List<String> steps(Statuses how) {
        return switch (how) {
            case NORMAL, LATE -> List.of("echo@1", "delivery@2", "read@3");
            case NONE -> List.of();
            case DUPLICATED -> List.of("echo@1", "echo@1", "delivery@2", "read@3", "delivery@3", "read@9", "echo@12");
            case SHUFFLED -> List.of("read@1", "delivery@2", "echo@3");
            case FAILED -> List.of("echo@1");
        };
    }

    private void later(Sent sent, String step, Duration delay) {
        webhooks.after(delay, () -> {
            Instant now = clock.instant();
            if (step.equals("echo")) {
                webhooks.sendAfter(Duration.ZERO, events.echo(sent.town(), sent.psid(), now, sent.echo()));
                return;
            }
            sent.talk().become(sent.mid(), step.equals("read") ? "read" : "delivered");
            Map<String, Object> watermark = step.equals("read")
                    ? Map.of("watermark", now.toEpochMilli())
                    : Map.of("mids", List.of(sent.mid()), "watermark", now.toEpochMilli());
            webhooks.sendAfter(Duration.ZERO, events.fromUser(sent.town(), sent.psid(), now, step, watermark));
        });
    }
}
