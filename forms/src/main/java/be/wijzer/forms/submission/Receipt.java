package be.wijzer.forms.submission;

import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.submissions.Submitted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// What a resident handed in, as a PDF to keep: tagged, so that it can be read aloud.
final class Receipt {
    private final Phrases phrases;
    private final String town;

    Receipt(Phrases phrases, String town) {
        this.phrases = phrases;
        this.town = town;
    }

    byte[] of(Submitted form) {
        Locale locale = Locale.forLanguageTag(form.language().code());
        String at = BelgianTime.at(form.at()).format(DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", locale));
        try (TaggedPage page = new TaggedPage(form.title(), locale)) {
            page.heading(form.title());
            page.paragraph(phrases.say(
                    form.language(), "handed-in", Map.of("town", town, "at", at, "reference", form.reference())));
            for (Submitted.Line line : form.lines()) {
                page.paragraph(line.label() + ": " + line.shown());
            }
            return page.bytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
