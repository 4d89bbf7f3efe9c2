package be.wijzer.sandbox.twilio;

import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.vendor.Form;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// Programmable Messaging: a text message outside any conversation.
@RestController
class MessagesController {
    private static final int LONGEST_BODY = 1600;

    private static final int LARGEST_PAGE = 1000;

    private final TwilioDelivery delivery;
    private final TextMessages messages;
    private final Clock clock;

    MessagesController(TwilioDelivery delivery, TextMessages messages, Clock clock) {
        this.delivery = delivery;
        this.messages = messages;
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
        TextMessage message = new TextMessage(Sid.fresh("SM"), from, to, text, clock.instant());
        messages.keep(message);
        delivery.deliver(to, message.sid(), text);
        return json(accountSid, message);
    }

    /// The newest first, as Twilio lists them.
    @GetMapping("/twilio/2010-04-01/Accounts/{accountSid}/Messages.json")
    Map<String, Object> list(
            @PathVariable String accountSid,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestParam(name = "From", required = false) @Nullable String from,
            @RequestParam(name = "To", required = false) @Nullable String to,
            @RequestParam(name = "PageSize", defaultValue = "50") int pageSize,
            @RequestParam(name = "Page", defaultValue = "0") int page) {
        TwilioAccess.admit(authorization, accountSid);
        if (pageSize < 1 || pageSize > LARGEST_PAGE || page < 0) {
            throw bad(20008, "Page or PageSize is out of range");
        }
        List<TextMessage> found = messages.between(Optional.ofNullable(from), Optional.ofNullable(to));
        int first = Math.min(page * pageSize, found.size());
        int end = Math.min(first + pageSize, found.size());
        UriComponentsBuilder pages = UriComponentsBuilder.fromPath("/2010-04-01/Accounts/{account}/Messages.json")
                .queryParam("PageSize", pageSize);
        Optional.ofNullable(from).ifPresent(number -> pages.queryParam("From", "{from}"));
        Optional.ofNullable(to).ifPresent(number -> pages.queryParam("To", "{to}"));
        Map<String, Object> filled = new HashMap<>(Map.of("account", accountSid));
        filled.put("from", from);
        filled.put("to", to);
        String uri = pages.encode().buildAndExpand(filled).toUriString() + "&Page=";
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("first_page_uri", uri + 0);
        json.put("start", first);
        json.put("end", Math.max(first, end - 1));
        json.put("next_page_uri", end < found.size() ? uri + (page + 1) : null);
        json.put("previous_page_uri", page > 0 ? uri + (page - 1) : null);
        json.put("page", page);
        json.put("page_size", pageSize);
        json.put("uri", uri + page);
        json.put(
                "messages",
                found.subList(first, end).stream()
                        .map(message -> json(accountSid, message))
                        .toList());
        return json;
    }

    @GetMapping("/twilio/2010-04-01/Accounts/{accountSid}/Messages/{sid}.json")
    Map<String, Object> fetch(
            @PathVariable String accountSid,
            @PathVariable String sid,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
        TwilioAccess.admit(authorization, accountSid);
        return messages.with(sid)
                .map(message -> json(accountSid, message))
                .orElseThrow(() -> TwilioRefusal.notFound("/Accounts/" + accountSid + "/Messages/" + sid + ".json"));
    }

    private static Map<String, Object> json(String accountSid, TextMessage message) {
        String now = DateTimeFormatter.RFC_1123_DATE_TIME.format(message.at().atOffset(ZoneOffset.UTC));
        String uri = "/2010-04-01/Accounts/" + accountSid + "/Messages/" + message.sid();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("account_sid", accountSid);
        json.put("api_version", "2010-04-01");
        json.put("body", message.body());
        json.put("date_created", now);
        json.put("date_updated", now);
        json.put("date_sent", null);
        json.put("direction", "outbound-api");
        json.put("error_code", null);
        json.put("error_message", null);
        json.put("from", message.from());
        json.put("messaging_service_sid", null);
        json.put("num_media", "0");
        json.put("num_segments", Integer.toString(1 + (message.body().length() - 1) / 153));
        json.put("price", null);
        json.put("price_unit", "USD");
        json.put("sid", message.sid());
        json.put("status", "queued");
        json.put("subresource_uris", Map.of("media", uri + "/Media.json"));
        json.put("to", message.to());
        json.put("uri", uri + ".json");
        return json;
    }

    private static TwilioRefusal bad(int code, String message) {
        return new TwilioRefusal(400, code, message);
    }
}
