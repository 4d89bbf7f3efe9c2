package be.wijzer.sandbox.phone;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// What the assistant waits for: keys, speech or both, and where the answer goes.
record Gathering(
        boolean keys,
        boolean speech,
        int timeout,
        @Nullable Integer numDigits,
        String finishOnKey,
        String language,
        @Nullable String hints,
        @JsonIgnore URI action,
        @JsonIgnore String method,
        @JsonIgnore boolean answersSilence) {

    static Gathering of(Element gather, URI document) {
        List<String> inputs = gather.hasAttribute("input")
                ? List.of(gather.getAttribute("input").split(" ", -1))
                : List.of("dtmf");
        String numDigits = gather.getAttribute("numDigits");
        return new Gathering(
                inputs.contains("dtmf"),
                inputs.contains("speech"),
                number(gather.getAttribute("timeout"), 5),
                numDigits.isEmpty() ? null : number(numDigits, 1),
                gather.hasAttribute("finishOnKey") ? gather.getAttribute("finishOnKey") : "#",
                gather.hasAttribute("language") ? gather.getAttribute("language") : "en-US",
                gather.hasAttribute("hints") ? gather.getAttribute("hints") : null,
                gather.hasAttribute("action") ? document.resolve(gather.getAttribute("action")) : document,
                gather.hasAttribute("method") ? gather.getAttribute("method") : "POST",
                gather.getAttribute("actionOnEmptyResult").equals("true"));
    }

    /// The keys that count: up to the finishing key, and no more than asked.
    String counted(String digits) {
        String counted = digits;
        int end = finishOnKey.isEmpty() ? -1 : digits.indexOf(finishOnKey);
        if (end >= 0) {
            counted = digits.substring(0, end);
        }
        return numDigits != null && counted.length() > numDigits ? counted.substring(0, numDigits) : counted;
    }

    private static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }
}
