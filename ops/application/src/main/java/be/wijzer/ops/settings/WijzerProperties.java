package be.wijzer.ops.settings;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.municipality.MunicipalityId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What every town's configuration holds besides its channels.
///
/// @param config the file or folder that was read over the defaults
/// @param parked how long a message whose sending had no clear answer waits for a delivery state
/// @param takeover after how long without a sign of life another node is taken for dead
@ConfigurationProperties("wijzer")
record WijzerProperties(
        Optional<String> config,
        @DefaultValue("15s") Duration parked,
        @DefaultValue("20h") Duration retries,
        @DefaultValue("3s") Duration takeover,
        @DefaultValue Map<String, Town> municipalities) {
    /// @param transcripts how long a conversation is kept after its last message
    /// @param telephone of the reception
    record Town(
            Optional<String> name,
            @DefaultValue("nl") List<String> languages,
            @DefaultValue("30d") Duration transcripts,
            @DefaultValue("") String telephone) {
        Municipality municipality(String key) {
            return new Municipality(
                    new MunicipalityId(key),
                    name.orElse(key),
                    languages.stream()
                            .map(tag -> Language.of(tag)
                                    .orElseThrow(() -> new IllegalArgumentException("wijzer.municipalities." + key
                                            + ".languages: " + tag + " isn't spoken here")))
                            .toList(),
                    transcripts,
                    telephone);
        }
    }
}
