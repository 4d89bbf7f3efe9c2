package be.wijzer.sandbox.phone;

import be.wijzer.sandbox.phone.Call.Line;
import be.wijzer.sandbox.phone.Call.State;
import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.town.Towns;
import be.wijzer.sandbox.twilio.TwilioAccess;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `/phone/calls`: be a caller, by hand or by program. Every answer is the call as it stands now; `said` is what was
/// heard since the caller's last act.
@RestController
@RequestMapping("/phone/calls")
class PhoneController {
    private static final Set<String> RECEPTIONS = Set.of("completed", "busy", "no-answer", "failed");

    private final Calls calls;

    PhoneController(Calls calls) {
        this.calls = calls;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Shown place(@RequestBody Order order) {
        Town town = Towns.named(Towns.DEFAULT).orElseThrow();
        String number = TwilioAccess.account(town).voiceNumber();
        String to = order.to() == null ? number : order.to();
        if (!to.equals(number)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "the town's number is " + number);
        }
        if (order.reception() != null && !RECEPTIONS.contains(order.reception())) {
            throw wrong("reception is one of " + RECEPTIONS);
        }
        return Shown.of(calls.place(town, order.from() == null ? "+32470000001" : order.from(), to, order.reception()));
    }

    /// Calls the assistant placed to this number, still ringing.
    @GetMapping
    List<Shown> ringing(@RequestParam String number) {
        return calls.ringingAt(number).stream().map(Shown::of).toList();
    }

    @GetMapping("/{sid}")
    Shown show(@PathVariable String sid) {
        return Shown.of(known(sid));
    }

    @PostMapping("/{sid}/speech")
    Shown speak(@PathVariable String sid, @RequestBody Speech speech) {
        String text = speech.text();
        if (text == null || text.isBlank()) {
            throw wrong("text is missing");
        }
        return waiting(sid, Gathering::speech, call -> calls.say(call, text, speech.confidence()));
    }

    @PostMapping("/{sid}/keys")
    Shown press(@PathVariable String sid, @RequestBody Keys keys) {
        String digits = keys.digits();
        if (digits == null || !digits.matches("[0-9*#]{1,40}")) {
            throw wrong("digits are 0-9, * and #");
        }
        return waiting(sid, Gathering::keys, call -> calls.press(call, digits));
    }

    /// Lets the waiting time pass.
    @PostMapping("/{sid}/silence")
    Shown beSilent(@PathVariable String sid) {
        return waiting(sid, _ -> true, calls::beSilent);
    }

    @PostMapping("/{sid}/hangup")
    Shown hangUp(@PathVariable String sid) {
        Call call = known(sid);
        calls.hangUp(call);
        return Shown.of(call);
    }

    /// Picks up a call the assistant placed.
    @PostMapping("/{sid}/answer")
    Shown answer(@PathVariable String sid, @RequestBody(required = false) @Nullable Answer answer) {
        Call call = known(sid);
        calls.answer(call, answer == null || answer.answeredBy() == null ? "human" : answer.answeredBy());
        return Shown.of(call);
    }

    @PostMapping("/{sid}/decline")
    Shown decline(@PathVariable String sid, @RequestBody(required = false) @Nullable Decline decline) {
        Call call = known(sid);
        boolean isBusy = decline == null || !"no-answer".equals(decline.status());
        calls.decline(call, isBusy ? State.BUSY : State.NO_ANSWER);
        return Shown.of(call);
    }

    private Shown waiting(String sid, Predicate<Gathering> takes, Consumer<Call> act) {
        Call call = known(sid);
        Gathering gathering = call.gathering;
        if (gathering == null || !takes.test(gathering)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "nothing of the kind is waited for in this call");
        }
        act.accept(call);
        return Shown.of(call);
    }

    private Call known(String sid) {
        return calls.with(sid).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such call"));
    }

    private static ResponseStatusException wrong(String reason) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
    }

    /// `reception` is how a transfer ends: completed, busy, no-answer or failed.
    record Order(
            @Nullable String from,
            @Nullable String to,
            @Nullable String reception) {}

    record Speech(@Nullable String text, @Nullable Double confidence) {}

    record Keys(@Nullable String digits) {}

    record Answer(@Nullable String answeredBy) {}

    record Decline(@Nullable String status) {}

    record Shown(
            String callSid,
            String from,
            String to,
            String direction,
            String status,
            List<String> said,
            @Nullable Gathering gathering,
            List<Line> transcript,
            List<String> problems) {
        static Shown of(Call call) {
            call.lock.lock();
            try {
                return new Shown(
                        call.sid,
                        call.from,
                        call.to,
                        call.direction.twilio,
                        call.state.twilio,
                        call.said(),
                        call.gathering,
                        List.copyOf(call.transcript),
                        List.copyOf(call.problems));
            } finally {
                call.lock.unlock();
            }
        }
    }
}
