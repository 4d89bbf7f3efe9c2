package be.wijzer.sandbox.vendor;

import be.wijzer.sandbox.vendor.Journal.Entry;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// `/received/{channel}`: what the assistant sent to the stand-in. `/sent/{channel}`: what the stand-in sent to the
/// assistant. Oldest first; bodies as JSON, a form as an object of its fields.
@RestController
class JournalController {
    private final Journals journals;
    private final JsonMapper json;

    JournalController(Journals journals, JsonMapper json) {
        this.journals = journals;
        this.json = json;
    }

    @GetMapping("/received/{channel}")
    List<Shown> received(@PathVariable String channel, @RequestParam(defaultValue = "0") long after) {
        return shown(journals.received(known(channel)), after);
    }

    @DeleteMapping("/received/{channel}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetReceived(@PathVariable String channel) {
        journals.received(known(channel)).clear();
    }

    @GetMapping("/sent/{channel}")
    List<Shown> sent(@PathVariable String channel, @RequestParam(defaultValue = "0") long after) {
        return shown(journals.sent(known(channel)), after);
    }

    @DeleteMapping("/sent/{channel}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetSent(@PathVariable String channel) {
        journals.sent(known(channel)).clear();
    }

    private List<Shown> shown(Journal journal, long after) {
        return journal.after(after).stream()
                .map(entry -> new Shown(
                        entry.sequence(),
                        entry.at(),
                        entry.method(),
                        entry.path(),
                        readable(entry),
                        entry.status(),
                        parsed(entry.answer())))
                .toList();
    }

    private Object readable(Entry entry) {
        boolean isForm = entry.path().startsWith("/twilio/") || entry.path().startsWith("/webhooks/twilio/");
        return isForm ? Form.parse(entry.body()).plain() : parsed(entry.body());
    }

    private Object parsed(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return text;
        }
        try {
            return json.readTree(text);
        } catch (JacksonException _) {
            return text;
        }
    }

    private static VendorChannel known(String channel) {
        return VendorChannel.named(channel)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, VendorChannel.listed()));
    }

    record Shown(long sequence, Instant at, String method, String path, Object body, int answerStatus, Object answer) {}
}
