package be.wijzer.core.understanding;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;

/// Tells what a sentence asks for. Never fails: a recogniser that can't be reached falls back on another.
public interface IntentRecogniser {
    /// @param text at most some thousand characters; longer is cut
    /// @param spoken the language the conversation is held in, a hint only
    Understanding recognise(MunicipalityId municipality, String text, Language spoken);
}
