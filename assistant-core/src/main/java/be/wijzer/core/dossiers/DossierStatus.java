package be.wijzer.core.dossiers;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a dossier stands.
///
/// @param code one of an open list; may be empty
/// @param phase independent of the code; may be empty
/// @param details in the words of who handles it
/// @param target when the next step is expected
public record DossierStatus(
        String code,
        String phase,
        List<String> details,
        Optional<Instant> at,
        Action action,
        Optional<Instant> target) {
    public DossierStatus {
        details = List.copyOf(details);
    }

    /// The code as one compares it: legacy spellings (`DOSSIER_ONVOLLEDIG`) are the same as today's.
    public String codeKey() {
        return key(code);
    }

    public String phaseKey() {
        return key(phase);
    }

    /// Whether it says anything at all.
    public boolean saysSomething() {
        return !code.isEmpty() || !phase.isEmpty() || !details.isEmpty() || action.needed();
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /// What the resident has to do.
    ///
    /// @param description may be empty
    public record Action(boolean needed, String description) {
        public static final Action NONE = new Action(false, "");
    }
}
