package be.wijzer.sandbox.phone;

import be.wijzer.sandbox.phone.Call.Direction;
import be.wijzer.sandbox.phone.Call.State;
import be.wijzer.sandbox.phone.Call.Who;
import be.wijzer.sandbox.town.SandboxSettings;
import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.twilio.Sid;
import be.wijzer.sandbox.webhook.Webhooks;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The calls of this run, and what a caller or the assistant can do in one.
final class Calls {
    private static final int KEPT = 2_000;
    private static final String VOICE = "/webhooks/twilio/voice";

    private final SandboxSettings settings;
    private final Webhooks webhooks;
    private final CallStatuses statuses;
    private final Clock clock;
    private final TwimlRun twiml;
    private final Map<String, Call> calls = new ConcurrentHashMap<>();

    Calls(SandboxSettings settings, VoiceRequests requests, Webhooks webhooks, CallStatuses statuses, Clock clock) {
        this.settings = settings;
        this.webhooks = webhooks;
        this.statuses = statuses;
        this.clock = clock;
        this.twiml = new TwimlRun(requests, this::end);
    }

    Optional<Call> with(String sid) {
        return Optional.ofNullable(calls.get(sid));
    }

    List<Call> ringingAt(String number) {
        return calls.values().stream()
                .filter(call -> call.state == State.RINGING && call.to.equals(number))
                .sorted(Comparator.comparing(call -> call.created))
                .toList();
    }

    /// A resident calls the town.
    Call place(Town town, String from, String to, @Nullable String reception) {
        Call call = new Call(
                Sid.fresh("CA"),
                town,
                from,
                to,
                Direction.INBOUND,
                clock.instant(),
                Map.of(),
                settings.assistant(VOICE));
        call.answered = clock.instant();
        if (reception != null) {
            call.reception = reception;
        }
        keep(call);
        within(call, live -> twiml.fetch(live, live.document, "POST", Map.of("CallStatus", "ringing")));
        return call;
    }

    /// The assistant calls a resident; it rings until somebody answers or the time is up.
    Call ring(Town town, String from, String to, Map<String, String> orders) {
        URI document =
                orders.containsKey("Url") ? URI.create(orders.getOrDefault("Url", "")) : settings.assistant(VOICE);
        Call call = new Call(Sid.fresh("CA"), town, from, to, Direction.OUTBOUND, clock.instant(), orders, document);
        keep(call);
        statuses.tell(call, "initiated");
        statuses.tell(call, "ringing");
        Duration patience = Duration.ofSeconds(Long.parseLong(orders.getOrDefault("Timeout", "60")));
        webhooks.after(patience, () -> decline(call, State.NO_ANSWER));
        return call;
    }

    void answer(Call call, String by) {
        within(call, ringing -> {
            if (ringing.state != State.RINGING) {
                return;
            }
            ringing.state = State.IN_PROGRESS;
            ringing.answered = clock.instant();
            ringing.answeredBy = ringing.orders.containsKey("MachineDetection") ? by : null;
            statuses.tell(ringing, "answered");
            if (ringing.orders.containsKey("Twiml")) {
                twiml.execute(ringing, TwimlDocument.read(ringing.orders.getOrDefault("Twiml", "")));
            } else {
                twiml.fetch(ringing, ringing.document, ringing.orders.getOrDefault("Method", "POST"), Map.of());
            }
        });
    }

    void decline(Call call, State how) {
        within(call, ringing -> {
            if (ringing.state == State.RINGING) {
                end(ringing, how);
            }
        });
    }

    void say(Call call, String text, @Nullable Double confidence) {
        within(call, live -> {
            live.add(Who.CALLER, text, null);
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("SpeechResult", text);
            fields.put("Confidence", Double.toString(confidence == null ? 0.92 : confidence));
            given(live, fields);
        });
    }

    void press(Call call, String digits) {
        within(call, live -> {
            Gathering gathering = live.gathering;
            live.add(Who.CALLER, digits, null);
            if (gathering != null) {
                String counted = gathering.counted(digits);
                if (counted.isEmpty()) {
                    quiet(live, gathering);
                } else {
                    given(
                            live,
                            Map.of(
                                    "Digits",
                                    counted,
                                    "FinishedOnKey",
                                    digits.endsWith(gathering.finishOnKey()) ? gathering.finishOnKey() : ""));
                }
            }
        });
    }

    void beSilent(Call call) {
        within(call, live -> {
            if (live.gathering != null) {
                quiet(live, live.gathering);
            }
        });
    }

    void hangUp(Call call) {
        within(call, live -> {
            if (!live.isOver()) {
                end(live, State.COMPLETED);
            }
        });
    }

    /// The assistant changes a live call: `Status`, `Twiml` or `Url`.
    void redirect(Call call, Map<String, String> orders) {
        within(call, live -> {
            String status = orders.getOrDefault("Status", "");
            if (!status.isEmpty()) {
                if (!live.isOver()) {
                    end(live, status.equals("canceled") ? State.CANCELED : State.COMPLETED);
                }
            } else if (live.isLive() && orders.containsKey("Twiml")) {
                twiml.execute(live, TwimlDocument.read(orders.getOrDefault("Twiml", "")));
            } else if (live.isLive() && orders.containsKey("Url")) {
                twiml.fetch(
                        live,
                        URI.create(orders.getOrDefault("Url", "")),
                        orders.getOrDefault("Method", "POST"),
                        Map.of());
            }
        });
    }

    private void given(Call call, Map<String, String> fields) {
        Gathering gathering = call.gathering;
        if (gathering != null) {
            twiml.fetch(call, gathering.action(), gathering.method(), fields);
        }
    }

    /// Nothing came in time: the next verb, unless silence is an answer too.
    private void quiet(Call call, Gathering gathering) {
        if (gathering.answersSilence()) {
            given(call, Map.of("Digits", ""));
        } else {
            call.gathering = null;
            twiml.run(call);
        }
    }

    private void end(Call call, State how) {
        call.state = how;
        call.ended = clock.instant();
        call.gathering = null;
        call.pending.clear();
        statuses.tell(call, "completed");
    }

    private static void within(Call call, Consumer<Call> step) {
        call.lock.lock();
        try {
            call.startStep();
            step.accept(call);
        } finally {
            call.lock.unlock();
        }
    }

    private void keep(Call call) {
        calls.put(call.sid, call);
        if (calls.size() > KEPT) {
            calls.values().stream()
                    .filter(Call::isOver)
                    .min(Comparator.comparing(over -> over.created))
                    .ifPresent(oldest -> calls.remove(oldest.sid));
        }
    }
}
