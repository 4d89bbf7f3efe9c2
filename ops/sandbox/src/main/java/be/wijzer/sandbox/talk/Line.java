package be.wijzer.sandbox.talk;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One message on the resident's screen. `raw` is the vendor's JSON the assistant sent; `state` is what became of it.
public record Line(
        long sequence,
        Instant at,
        From from,
        String id,
        String kind,
        String text,
        List<Choice> choices,
        @Nullable String link,
        String state,
        @JsonRawValue @Nullable String raw) {

    Line become(String newState) {
        return new Line(sequence, at, from, id, kind, text, choices, link, newState, raw);
    }

    /// Who wrote it.
    public enum From {
        RESIDENT,
        TOWN
    }

    /// Something to tap; `kind` is the vendor's word for it (button, row, quick reply, postback …).
    public record Choice(
            String kind, String id, String title, @Nullable String description) {}
}
