package be.wijzer.core.understanding;

/// What a sentence asks for, as a name of the training data, with a calibrated confidence from 0 to 1.
public record Intent(String name, double confidence) {
    /// What a town doesn't do, small talk, gibberish.
    public static final String OUT_OF_SCOPE = "out_of_scope";
}
