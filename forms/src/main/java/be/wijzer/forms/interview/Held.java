package be.wijzer.forms.interview;

import be.wijzer.core.phrases.Phrases;

/// A form as a skill holds it.
///
/// @param skill that goes on with it
record Held(String skill, Form form, Interview interview, Submission submission) {
    static final Phrases PHRASES = Phrases.of("interview");
    static final Summary SUMMARY = new Summary(PHRASES);

    Means means() {
        return interview.means();
    }
}
