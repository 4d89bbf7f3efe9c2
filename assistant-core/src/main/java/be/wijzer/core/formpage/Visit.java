package be.wijzer.core.formpage;

import be.wijzer.core.municipality.Language;

/// Somebody at the page of a form.
public sealed interface Visit {
    /// The door: nothing of the form is shown yet.
    ///
    /// @param channel of the conversation
    record Welcome(String town, String title, String channel, Language language) implements Visit {}

    /// The form lies open.
    ///
    /// @param notice what is said above it
    record Open(String town, Sheet sheet, Language language, Notice notice) implements Visit {}

    /// It is known in the conversation.
    record Taken(Language language) implements Visit {}

    record Refused(Reason reason, Language language) implements Visit {}

    /// No such page.
    record Unknown() implements Visit {}

    /// Why the page can't be used.
    enum Reason {
        /// Opened in another browser.
        OPENED,
        EXPIRED,
        /// The form was sent, stopped or put aside.
        OVER
    }

    /// What became of the last filled sheet.
    enum Notice {
        NONE,
        WRONG,
        /// The answers brought new questions.
        MORE,
        /// Something was answered in the conversation meanwhile.
        CHANGED
    }
}
