package be.wijzer.core.submissions;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A form as a resident confirmed it.
///
/// @param key unique: submitting it twice submits it once
/// @param form its name
/// @param title what it is for, in the resident's language
/// @param applicant who submitted it, where they were signed in for themselves; known until it is delivered
public record Submitted(
        String key,
        MunicipalityId municipality,
        ConversationId conversation,
        String form,
        String title,
        Language language,
        List<Line> lines,
        Instant at,
        Optional<NationalNumber> applicant) {
    public Submitted {
        lines = List.copyOf(lines);
    }

    /// One answer.
    ///
    /// @param value as programs read it; empty where the resident has none
    /// @param shown as people read it
    /// @param from who or what gave it
    public record Line(String field, String label, Optional<Object> value, String shown, String from) {}

    /// What the resident and the town call it.
    public String reference() {
        return Reference.of(key, at);
    }
}
