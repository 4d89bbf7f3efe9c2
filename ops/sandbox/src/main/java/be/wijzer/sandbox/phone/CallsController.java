package be.wijzer.sandbox.phone;

import be.wijzer.sandbox.meta.Demands;
import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.twilio.TwilioAccess;
import be.wijzer.sandbox.twilio.TwilioRefusal;
import be.wijzer.sandbox.vendor.Form;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Twilio's Calls resource: the assistant places a call, looks at it, changes it.
@RestController
@RequestMapping("/twilio/2010-04-01/Accounts/{accountSid}")
class CallsController {
    private final Calls calls;

    CallsController(Calls calls) {
        this.calls = calls;
    }

    @PostMapping("/Calls.json")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> place(
            @PathVariable String accountSid,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestBody(required = false) @Nullable String body) {
        Town town = TwilioAccess.admit(authorization, accountSid);
        Form form = Form.parse(body == null ? "" : body);
        String to = form.filled("To").orElseThrow(() -> bad(21201, "No 'To' number is specified"));
        if (!isPhone(to)) {
            throw bad(21211, "Invalid 'To' Phone Number: " + to);
        }
        String from = form.filled("From").orElseThrow(() -> bad(21213, "No 'From' number is specified"));
        if (!from.equals(TwilioAccess.account(town).voiceNumber())) {
            throw bad(21210, "The source phone number provided, " + from + ", is not yet verified for your account.");
        }
        if (form.filled("Twiml").isEmpty() && form.filled("ApplicationSid").isEmpty()) {
            String url = form.filled("Url").orElseThrow(() -> bad(21205, "Url parameter is required."));
            if (!Demands.isWebAddress(url)) {
                throw bad(21205, "Url is not a valid URL: " + url);
            }
        }
        check(form);
        return answer(accountSid, calls.ring(town, from, to, orders(form)));
    }

    @GetMapping("/Calls/{sid}.json")
    Map<String, Object> fetch(
            @PathVariable String accountSid,
            @PathVariable String sid,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
        TwilioAccess.admit(authorization, accountSid);
        return answer(accountSid, known(accountSid, sid));
    }

    @PostMapping("/Calls/{sid}.json")
    Map<String, Object> change(
            @PathVariable String accountSid,
            @PathVariable String sid,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestBody(required = false) @Nullable String body) {
        TwilioAccess.admit(authorization, accountSid);
        Call call = known(accountSid, sid);
        Form form = Form.parse(body == null ? "" : body);
        check(form);
        if (call.isOver()) {
            throw bad(21220, "Call is not in-progress. Cannot redirect.");
        }
        calls.redirect(call, orders(form));
        return answer(accountSid, call);
    }

    private Call known(String accountSid, String sid) {
        return calls.with(sid)
                .orElseThrow(
                        () -> TwilioRefusal.notFound("/2010-04-01/Accounts/" + accountSid + "/Calls/" + sid + ".json"));
    }

    private static void check(Form form) {
        oneOf(form, "Method", Set.of("GET", "POST"));
        oneOf(form, "StatusCallbackMethod", Set.of("GET", "POST"));
        oneOf(form, "FallbackMethod", Set.of("GET", "POST"));
        oneOf(form, "MachineDetection", Set.of("Enable", "DetectMessageEnd"));
        oneOf(form, "Status", Set.of("canceled", "completed"));
        between(form, "Timeout", 1, 600);
        between(form, "MachineDetectionTimeout", 3, 59);
        between(form, "MachineDetectionSpeechThreshold", 1000, 6000);
        between(form, "MachineDetectionSpeechEndThreshold", 500, 5000);
        between(form, "MachineDetectionSilenceTimeout", 2000, 10000);
        for (String event : form.all("StatusCallbackEvent")) {
            if (!Set.of("initiated", "ringing", "answered", "completed").containsAll(List.of(event.split(" ", -1)))) {
                throw bad(21626, "StatusCallbackEvent has an invalid event: " + event);
            }
        }
        form.filled("StatusCallback").filter(url -> !Demands.isWebAddress(url)).ifPresent(url -> {
            throw bad(21609, "Invalid 'StatusCallback' URL: " + url);
        });
    }

    private static void oneOf(Form form, String field, Set<String> allowed) {
        form.filled(field).filter(value -> !allowed.contains(value)).ifPresent(value -> {
            throw bad(20001, "Parameter " + field + " must be one of " + allowed);
        });
    }

    private static void between(Form form, String field, int least, int most) {
        form.filled(field)
                .filter(value -> !value.matches("[0-9]{1,6}")
                        || Integer.parseInt(value) < least
                        || Integer.parseInt(value) > most)
                .ifPresent(value -> {
                    throw bad(20001, "Parameter " + field + " must be from " + least + " to " + most);
                });
    }

    private static Map<String, String> orders(Form form) {
        Map<String, String> orders = new LinkedHashMap<>();
        form.fields().forEach((name, values) -> orders.put(name, String.join(" ", values)));
        return orders;
    }

    private static Map<String, Object> answer(String accountSid, Call call) {
        String uri = "/2010-04-01/Accounts/" + accountSid + "/Calls/" + call.sid;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sid", call.sid);
        json.put("account_sid", accountSid);
        json.put("api_version", "2010-04-01");
        json.put("to", call.to);
        json.put("to_formatted", call.to);
        json.put("from", call.from);
        json.put("from_formatted", call.from);
        json.put("status", call.state == Call.State.RINGING ? "queued" : call.state.twilio);
        json.put("direction", call.direction.twilio);
        json.put("answered_by", call.answeredBy);
        json.put("date_created", rfc2822(call.created));
        json.put("date_updated", rfc2822(call.created));
        json.put("start_time", rfc2822(call.answered));
        json.put("end_time", rfc2822(call.ended));
        json.put(
                "duration",
                call.answered == null || call.ended == null
                        ? null
                        : Long.toString(
                                Duration.between(call.answered, call.ended).toSeconds()));
        json.put("price", null);
        json.put("price_unit", "USD");
        json.put("queue_time", "0");
        json.put("uri", uri + ".json");
        json.put("subresource_uris", Map.of("events", uri + "/Events.json"));
        return json;
    }

    private static @Nullable String rfc2822(@Nullable Instant at) {
        return at == null ? null : DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }

    private static boolean isPhone(String text) {
        return text.matches("\\+[1-9][0-9]{6,14}");
    }

    private static TwilioRefusal bad(int code, String message) {
        return new TwilioRefusal(400, code, message);
    }
}
