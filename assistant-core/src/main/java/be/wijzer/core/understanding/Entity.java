package be.wijzer.core.understanding;

/// A stretch of the text that names something.
///
/// @param type for instance `date`, `time_range`, `number`, `money`, `people`, `phone`, `email`, `street`
/// @param start first character, in UTF-16 units of the original text
/// @param end one past the last character
/// @param text the stretch as written
/// @param value normalised: a string, a number, or a map with the fields of the value formats in the API document
public record Entity(String type, int start, int end, String text, Object value) {}
