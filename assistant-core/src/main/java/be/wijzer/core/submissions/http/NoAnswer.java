package be.wijzer.core.submissions.http;

import java.net.http.HttpTimeoutException;
import tools.jackson.core.JacksonException;

/// Why a service gave no answer, as staff read it at the desk.
final class NoAnswer {
    static final String INTERRUPTED = "onderbroken";

    private NoAnswer() {}

    static String told(Exception trouble) {
        return switch (trouble) {
            case HttpTimeoutException _ -> "geen antwoord op tijd";
            case NoAccess refused -> refused.why();
            case JacksonException _ -> "een antwoord dat niet te lezen is";
            case Exception _ -> "geen verbinding";
        };
    }
}
