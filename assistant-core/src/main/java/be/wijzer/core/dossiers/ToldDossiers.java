package be.wijzer.core.dossiers;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;
import java.util.Map;

/// What each resident was last told about their dossiers, so that news can be told from what they know.
public interface ToldDossiers {
    /// The version last told of each dossier, by its key. What `turn` itself told doesn't count: a turn that runs
    /// again finds what it found before.
    Map<String, String> before(MunicipalityId municipality, String residentKey, String turn);

    /// Notes versions as told by a turn; repeating it changes nothing.
    void tell(MunicipalityId municipality, String residentKey, String turn, Map<String, String> versions, Instant now);
}
