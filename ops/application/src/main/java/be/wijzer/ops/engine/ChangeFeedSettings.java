package be.wijzer.ops.engine;

import be.wijzer.core.municipality.MunicipalityId;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/// The part of a municipality's configuration about its own dossier system; towns without it have none.
record ChangeFeedSettings(@DefaultValue Dossiers dossiers) {
    record Dossiers(@Nullable Feed changeFeed) {}

    /// @param hashKey a secret that national numbers are hashed with
    /// @param source the name its dossiers come under
    record Feed(
            URI baseUrl,
            @DefaultValue("") String token,
            String hashKey,
            @DefaultValue("town") String source,
            @DefaultValue("60s") Duration every) {}

    static Map<MunicipalityId, Feed> connected(Environment environment) {
        Map<MunicipalityId, Feed> connected = new HashMap<>();
        Binder.get(environment)
                .bind("wijzer.municipalities", Bindable.mapOf(String.class, ChangeFeedSettings.class))
                .orElse(Map.of())
                .forEach((town, settings) -> Optional.ofNullable(
                                settings.dossiers().changeFeed())
                        .ifPresent(feed -> connected.put(new MunicipalityId(town), feed)));
        return connected;
    }
}
