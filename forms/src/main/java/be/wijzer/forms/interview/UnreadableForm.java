package be.wijzer.forms.interview;

/// A form's file that can't be used: where, and why.
public final class UnreadableForm extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableForm(String source, int line, String reason) {
        super(source + ":" + line + ": " + reason);
    }
}
