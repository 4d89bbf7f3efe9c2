package be.wijzer.intents.entities.words;

/// A word, a run of digits or a single sign.
///
/// @param start first character in the original text
/// @param end one past the last character
/// @param text as written
/// @param word in lower case, without accents, apostrophes straight
public record Token(int start, int end, String text, String word, Kind kind) {
    /// What a token is made of.
    public enum Kind {
        WORD,
        DIGITS,
        SIGN
    }
}
