package be.wijzer.core.skill;

import be.wijzer.core.municipality.Language;
import java.util.List;
import java.util.function.Consumer;

/// Forms that are being written, before a town has them.
@FunctionalInterface
public interface FormDrafts {
    /// @param source what errors call the file
    /// @param submitted gets the answers of a form that is handed in
    Draft read(String source, String text, Language language, Consumer<List<Answered>> submitted);

    /// One answer.
    ///
    /// @param value as programs read it
    /// @param from who or what gave it
    record Answered(String field, String value, String from) {}

    /// A form's file once it is read.
    sealed interface Draft {
        /// @param reason with file and line
        record Wrong(String reason) implements Draft {}

        /// @param form its name, and the intent that starts it
        record Right(String form, String title, Skill skill) implements Draft {}
    }
}
