package be.wijzer.intents.entities.dates;

/// A date, time or alike where it stands in the text.
///
/// @param type `date`, `time`, `datetime`, `date_range`, `time_range`, `datetime_range`, `duration`, `recurring`
/// @param start first character, in UTF-16 units
/// @param end one past the last character
public record DateMention(String type, int start, int end, String text, DateValue value) {
    static DateMention of(String sentence, int start, int end, DateValue value) {
        return new DateMention(value.type(), start, end, sentence.substring(start, end), value);
    }
}
