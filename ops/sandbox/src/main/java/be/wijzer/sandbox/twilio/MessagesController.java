package be.wijzer.sandbox.twilio;

import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.vendor.Form;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Programmable Messaging: a text message outside any conversation.
@RestController
class MessagesController {
    private static final int LONGEST_BODY = 1600;

    private final TwilioDelivery delivery;
    private final Clock clock;

    MessagesController(TwilioDelivery delivery, Clock clock) {
        this.delivery = delivery;
        this.clock = clock;
    }

    @PostMapping("/twilio/2010-04-01/Accounts/{accountSid}/Messages.json")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> send(
            @PathVariable String accountSid,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestBody(required = false) @Nullable String body) {
        Town town = TwilioAccess.admit(authorization, accountSid);
        Form form = Form.parse(body == null ? "" : body);
        String to = form.filled("To").orElseThrow(() -> bad(21604, "A 'To' phone number is required."));
        if (!ConversationChecks.isPhone(to)) {
            throw bad(21211, "Invalid 'To' Phone Number: " + to);
        }
        String from = form.filled("From")
                .orElseThrow(() -> bad(21603, "A 'From' or 'MessagingServiceSid' parameter is required."));
        if (!from.equals(TwilioAccess.account(town).smsNumber())) {
            throw bad(21606, "The 'From' phone number is not a valid, SMS-capable number of this account.");
        }
        String text = form.filled("Body").orElseThrow(() -> bad(21602, "Message body is required."));
        if (text.length() > LONGEST_BODY) {
            throw bad(21617, "The concatenated message body exceeds the 1600 character limit");
        }
        String sid = Sid.fresh("SM");
        delivery.deliver(to, sid, text);
        return answer(accountSid, sid, from, to, text);
    }

    private Map<String, Object> answer(String accountSid, String sid, String from, String to, String body) {
        String now = DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
        String uri = "/2010-04-01/Accounts/" + accountSid + "/Messages/" + sid;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("account_sid", accountSid);
        json.put("api_version", "2010-04-01");
        json.put("body", body);
        json.put("date_created", now);
        json.put("date_updated", now);
        json.put("date_sent", null);
        json.put("direction", "outbound-api");
        json.put("error_code", null);
        json.put("error_message", null);
        json.put("from", from);
        json.put("messaging_service_sid", null);
        json.put("num_media", "0");
        json.put("num_segments", Integer.toString(1 + (body.length() - 1) / 153));
        json.put("price", null);
        json.put("price_unit", "USD");
        json.put("sid", sid);
        json.put("status", "queued");
        json.put("subresource_uris", Map.of("media", uri + "/Media.json"));
        json.put("to", to);
        json.put("uri", uri + ".json");
        return json;
    }

    private static TwilioRefusal bad(int code, String message) {
        return new TwilioRefusal(400, code, message);
    }
}
