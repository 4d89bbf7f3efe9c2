package be.wijzer.channels.phone;

import be.wijzer.core.municipality.Language;
import java.util.List;

/// What the caller's next words or keys are read against.
public sealed interface Awaiting {
    /// The conversation goes on with them.
    ///
    /// @param question whether a question is open
    /// @param digits whether the answer is a number of several keys
    record Words(boolean question, boolean digits) implements Awaiting {}

    /// "Ik hoorde … Klopt dat?"
    record Confirmation(String heard, Words then) implements Awaiting {}

    /// Nobody was there: whether to leave a question.
    record QuestionToLeave() implements Awaiting {}

    /// Which language to go on in, by key.
    record LanguageChoice(List<Language> languages) implements Awaiting {}

    /// The reception is called.
    ///
    /// @param number in E.164
    record Reception(String number) implements Awaiting {}

    /// Nothing: the call ends.
    record End() implements Awaiting {}
}
