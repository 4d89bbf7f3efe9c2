package be.wijzer.sandbox.phone;

import be.wijzer.sandbox.phone.Call.State;
import be.wijzer.sandbox.phone.Call.Who;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.w3c.dom.Element;

/// Executes TwiML until the assistant waits for the caller or the call is over.
final class TwimlRun {
    private static final int MOST_DOCUMENTS = 25;

    private final VoiceRequests requests;
    private final BiConsumer<Call, State> end;

    /// `end` is told how the call ended.
    TwimlRun(VoiceRequests requests, BiConsumer<Call, State> end) {
        this.requests = requests;
        this.end = end;
    }

    /// Fetches a document and goes on from it.
    void fetch(Call call, URI url, String method, Map<String, String> fields) {
        guarded(call, () -> {
            load(call, url, requests.ask(call, url, method, fields));
            goOn(call);
        });
    }

    /// Goes on from a document that came with the order.
    void execute(Call call, TwimlDocument document) {
        guarded(call, () -> {
            load(call, call.document, document);
            goOn(call);
        });
    }

    /// Goes on with the verbs that are left.
    void run(Call call) {
        guarded(call, () -> goOn(call));
    }

    /// An address that is none ends the call, as at Twilio.
    private void guarded(Call call, Runnable step) {
        try {
            step.run();
        } catch (IllegalArgumentException noAddress) {
            fail(call, "11100 Invalid URL format: " + noAddress.getMessage());
        }
    }

    private void fail(Call call, String problem) {
        call.problems.add(problem);
        call.add(Who.LINE, "We are sorry, an application error has occurred. Goodbye.", "en-US");
        end.accept(call, State.FAILED);
    }

    private void load(Call call, URI url, TwimlDocument document) {
        call.pending.clear();
        call.gathering = null;
        switch (document) {
            case TwimlDocument.Verbs(List<Element> verbs) -> {
                call.document = url;
                call.pending.addAll(verbs);
            }
            case TwimlDocument.Unreadable(int code, String reason) -> fail(call, code + " " + reason);
        }
    }

    private void goOn(Call call) {
        int documents = 0;
        while (call.isLive() && call.gathering == null) {
            Element verb = call.pending.pollFirst();
            if (verb == null) {
                end.accept(call, State.COMPLETED);
                return;
            }
            VerbChecks.check(verb, warning -> call.problems.add("12200 Schema validation warning: " + warning));
            switch (verb.getTagName()) {
                case "Say", "Play", "Pause" -> speak(call, verb);
                case "Gather" -> {
                    TwimlDocument.children(verb).forEach(inner -> speak(call, inner));
                    call.gathering = Gathering.of(verb, call.document);
                }
                case "Redirect" -> {
                    if (++documents > MOST_DOCUMENTS) {
                        fail(call, "Too many redirects");
                        return;
                    }
                    URI url = call.document.resolve(verb.getTextContent().strip());
                    load(call, url, requests.ask(call, url, method(verb), Map.of()));
                }
                case "Hangup" -> end.accept(call, State.COMPLETED);
                case "Reject" -> end.accept(call, State.BUSY);
                case "Dial" -> dial(call, verb);
                default ->
                    call.problems.add(
                            "12200 Schema validation warning: <" + verb.getTagName() + "> is not executed here");
            }
        }
    }

    private static void speak(Call call, Element verb) {
        switch (verb.getTagName()) {
            case "Say" ->
                call.add(
                        Who.ASSISTANT,
                        verb.getTextContent().strip().replaceAll("\\s+", " "),
                        verb.hasAttribute("language") ? verb.getAttribute("language") : null);
            case "Play" -> call.add(Who.LINE, "♪ " + verb.getTextContent().strip(), null);
            default -> {}
        }
    }

    /// The transfer is simulated: it ends at once, as the call's reception says.
    private void dial(Call call, Element dial) {
        String number = dial.getTextContent().strip();
        call.add(Who.LINE, "☎ " + number + ": " + call.reception, null);
        if (!dial.hasAttribute("action")) {
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("DialCallStatus", call.reception);
        fields.put("DialCallSid", "CA" + call.sid.substring(2, 18) + "00000000000000d1");
        if (call.reception.equals("completed")) {
            fields.put("DialCallDuration", "12");
            fields.put("DialBridged", "true");
        }
        URI url = call.document.resolve(dial.getAttribute("action"));
        load(call, url, requests.ask(call, url, method(dial), fields));
    }

    private static String method(Element verb) {
        return verb.hasAttribute("method") ? verb.getAttribute("method") : "POST";
    }
}
