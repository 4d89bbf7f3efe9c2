package be.wijzer.sandbox.phone;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/// What Twilio's debugger warns about in a verb: attributes and values it does not know.
final class VerbChecks {
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "Say", Set.of("voice", "language", "loop"),
            "Play", Set.of("loop", "digits"),
            "Pause", Set.of("length"),
            "Redirect", Set.of("method"),
            "Hangup", Set.of(),
            "Reject", Set.of("reason"),
            "Gather",
                    Set.of(
                            "input",
                            "action",
                            "method",
                            "timeout",
                            "speechTimeout",
                            "maxSpeechTime",
                            "finishOnKey",
                            "numDigits",
                            "partialResultCallback",
                            "partialResultCallbackMethod",
                            "language",
                            "hints",
                            "bargeIn",
                            "debug",
                            "actionOnEmptyResult",
                            "dtmfDetection",
                            "speechModel",
                            "enhanced",
                            "profanityFilter"),
            "Dial",
                    Set.of(
                            "action",
                            "method",
                            "timeout",
                            "hangupOnStar",
                            "timeLimit",
                            "callerId",
                            "record",
                            "trim",
                            "recordingStatusCallback",
                            "answerOnBridge",
                            "ringTone",
                            "sequential",
                            "referUrl"),
            "Number",
                    Set.of(
                            "sendDigits",
                            "url",
                            "method",
                            "statusCallback",
                            "statusCallbackEvent",
                            "statusCallbackMethod"));
    private static final Set<String> INSIDE_GATHER = Set.of("Say", "Play", "Pause");
    private static final Pattern POSITIVE = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern SPEECH = Pattern.compile("auto|[1-9][0-9]{0,2}");
    /// For the languages the assistant speaks; `fr-BE` can be spoken but not recognised.
    private static final Set<String> RECOGNISED = Set.of(
            "nl-BE", "nl-NL", "fr-FR", "fr-CA", "en-GB", "en-US", "en-AU", "en-CA", "en-IE", "en-IN", "de-DE", "de-AT");

    private VerbChecks() {}

    static void check(Element verb, Consumer<String> warn) {
        String name = verb.getTagName();
        Set<String> known = ATTRIBUTES.get(name);
        if (known == null) {
            return;
        }
        for (int index = 0; index < verb.getAttributes().getLength(); index++) {
            String attribute = verb.getAttributes().item(index).getNodeName();
            if (!known.contains(attribute)) {
                warn.accept("Attribute '" + attribute + "' is not allowed to appear in element '" + name + "'.");
            }
        }
        if (name.equals("Say") && verb.getTextContent().isBlank()) {
            warn.accept("Element 'Say' has nothing to say.");
        }
        if (name.equals("Say") && verb.getTextContent().length() > 4096) {
            warn.accept("Element 'Say' holds more than 4096 characters.");
        }
        if (name.equals("Gather")) {
            gather(verb, warn);
        }
    }

    private static void gather(Element gather, Consumer<String> warn) {
        for (String input : List.of(gather.getAttribute("input").split(" ", -1))) {
            if (!Set.of("", "dtmf", "speech").contains(input)) {
                warn.accept("Attribute 'input' of 'Gather' must be dtmf, speech or both.");
            }
        }
        value(gather, "timeout", POSITIVE, warn);
        value(gather, "numDigits", POSITIVE, warn);
        value(gather, "speechTimeout", SPEECH, warn);
        value(gather, "actionOnEmptyResult", Pattern.compile("true|false"), warn);
        value(gather, "bargeIn", Pattern.compile("true|false"), warn);
        value(gather, "finishOnKey", Pattern.compile("[0-9#*]?"), warn);
        String language = gather.getAttribute("language");
        if (!language.isEmpty() && !RECOGNISED.contains(language)) {
            warn.accept("Speech in '" + language + "' can't be recognised.");
        }
        for (Element inner : TwimlDocument.children(gather)) {
            if (!INSIDE_GATHER.contains(inner.getTagName())) {
                warn.accept("Element '" + inner.getTagName() + "' is not allowed inside 'Gather'.");
            }
            check(inner, warn);
        }
    }

    private static void value(Element verb, String attribute, Pattern allowed, Consumer<String> warn) {
        if (verb.hasAttribute(attribute)
                && !allowed.matcher(verb.getAttribute(attribute)).matches()) {
            warn.accept("Attribute '" + attribute + "' of '" + verb.getTagName() + "' can't be '"
                    + verb.getAttribute(attribute) + "'.");
        }
    }
}
