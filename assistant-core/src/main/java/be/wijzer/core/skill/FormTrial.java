package be.wijzer.core.skill;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One turn of a form without a conversation, for those who write forms.
public interface FormTrial {
    /// Empty where the town has no such form.
    Optional<Result> step(MunicipalityId municipality, String form, Trial trial);

    /// The JSON Schema of a form's file.
    String schema();

    /// @param asked the field the open question is about
    /// @param question the sentence just asked
    /// @param known values by field; empty where the resident has none
    /// @param options titles to choose from; empty where any answer will do
    /// @param now local time
    record Trial(
            String asked,
            Optional<String> question,
            Map<String, Optional<Object>> known,
            List<String> options,
            String text,
            LocalDateTime now) {}

    /// What a trial comes to.
    sealed interface Result {
        /// @param set what the sentence gives each field; empty where it says there is none
        record Stepped(String kind, Map<String, Optional<Object>> set, String reply) implements Result {}

        /// A part of the trial doesn't fit the form.
        record Unfit(String member, String reason) implements Result {}
    }
}
