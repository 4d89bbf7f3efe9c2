package be.wijzer.core.formpage;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Frame;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipality;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What forms look like on paper, and what becomes of a filled one. The rules are those of the interview.
public interface Sheets {
    /// Whose form it is, and when.
    record Desk(Municipality municipality, ConversationId conversation, Language language, Instant now) {}

    /// The frame of an interview with this form, where there is one.
    Optional<Frame> find(List<Frame> frames, String form);

    Sheet sheet(Desk desk, Frame frame);

    /// Reads what was entered. Keeps the files.
    Read read(Desk desk, Frame frame, Sheet.Entered entered);

    /// A filled sheet.
    ///
    /// @param sheet with what was entered, and what is wrong
    /// @param answers that differ from what was known, by field; empty where there is none
    /// @param asksMore whether what was entered brings questions that weren't on the sheet
    record Read(Sheet sheet, Map<String, Optional<Object>> answers, boolean asksMore) {
        public boolean isRight() {
            return sheet.wrong().isEmpty() && !asksMore;
        }
    }
}
