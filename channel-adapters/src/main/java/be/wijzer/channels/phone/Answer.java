package be.wijzer.channels.phone;

import be.wijzer.channels.twilio.TwilioForm;
import java.util.Optional;

/// What came back at a step of a call.
sealed interface Answer {
    record Keys(String digits) implements Answer {}

    /// @param confidence of Twilio's speech recogniser; empty where it gives none, which it also writes as 0
    record Speech(String text, Optional<Double> confidence) implements Answer {}

    /// Nothing was said or pressed.
    record Nothing() implements Answer {}

    /// The reception was called.
    ///
    /// @param answered whether somebody took the call
    record Dialled(boolean answered) implements Answer {}

    /// Keys win from speech: whoever presses a key has stopped talking.
    static Answer of(TwilioForm form) {
        Optional<String> dialled = form.filled("DialCallStatus");
        if (dialled.isPresent()) {
            return new Dialled(
                    dialled.get().equals("completed") || dialled.get().equals("answered"));
        }
        Optional<Answer> keys = form.filled("Digits").map(Keys::new);
        return keys.or(() -> form.filled("SpeechResult").map(said -> new Speech(said, confidence(form))))
                .orElseGet(Nothing::new);
    }

    private static Optional<Double> confidence(TwilioForm form) {
        try {
            return form.filled("Confidence").map(Double::valueOf).filter(value -> value > 0 && value <= 1);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
