package be.wijzer.sandbox.webhook;

import be.wijzer.sandbox.town.SandboxSettings;
import be.wijzer.sandbox.vendor.Journals;
import be.wijzer.sandbox.webhook.Webhook.Rendered;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends webhooks as a vendor does: the first deliveries of one sender one after another, anything but a 2xx again
/// later with growing pauses, in no order, until the attempts are used up.
public final class Webhooks implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Webhooks.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final SandboxSettings settings;
    private final Journals journals;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-alarm").factory());
    private final Map<String, CompletableFuture<Void>> lastOfSender = new ConcurrentHashMap<>();

    public Webhooks(SandboxSettings settings, Journals journals, Clock clock) {
        this.settings = settings;
        this.journals = journals;
        this.clock = clock;
    }

    /// In order with what the same sender sent before.
    public void send(Webhook webhook) {
        String sender = webhook.channel() + " " + webhook.sender();
        lastOfSender.compute(sender, (_, last) -> {
            CompletableFuture<Void> before = last == null ? CompletableFuture.completedFuture(null) : last;
            CompletableFuture<Void> mine = before.thenRunAsync(() -> attempt(webhook, 0), workers);
            var _ = mine.whenComplete((_, _) -> lastOfSender.remove(sender, mine));
            return mine;
        });
    }

    /// Later, and in no order.
    public void sendAfter(Duration delay, Webhook webhook) {
        after(delay, () -> attempt(webhook, 0));
    }

    /// Runs something of the stand-in's own when the time has come.
    public void after(Duration delay, Runnable work) {
        var _ = alarm.schedule(() -> workers.execute(work), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void attempt(Webhook webhook, int number) {
        int status = 0;
        Instant at = clock.instant();
        Rendered rendered = webhook.render().apply(number);
        try {
            var request = HttpRequest.newBuilder(settings.assistant(rendered.path()))
                    .timeout(PATIENCE)
                    .header("Content-Type", rendered.contentType())
                    .headers(rendered.headers().toArray(String[]::new))
                    .POST(BodyPublishers.ofString(rendered.body()));
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            status = response.statusCode();
            journals.sent(webhook.channel())
                    .write(at, "POST", rendered.path(), rendered.body(), status, response.body());
        } catch (IOException notReached) {
            journals.sent(webhook.channel())
                    .write(
                            at,
                            "POST",
                            rendered.path(),
                            rendered.body(),
                            0,
                            notReached.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return;
        }
        if (status < 200 || status > 299) {
            retry(webhook, number + 1, status);
        }
    }

    private void retry(Webhook webhook, int number, int status) {
        if (number >= settings.retryAttempts()) {
            log.warn("{} webhook given up after {} attempts, last answer {}", webhook.channel(), number, status);
            return;
        }
        Duration pause = settings.retryDelay().multipliedBy(1L << Math.min(number - 1, 16));
        after(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE, () -> attempt(webhook, number));
    }

    @Override
    public void close() {
        alarm.shutdownNow();
        workers.shutdownNow();
        http.shutdownNow();
    }
}
