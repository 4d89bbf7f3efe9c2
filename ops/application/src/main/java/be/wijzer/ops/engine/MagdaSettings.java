package be.wijzer.ops.engine;

import be.wijzer.core.magda.MagdaConnection;
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
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.env.Environment;

/// The part of a municipality's configuration about MAGDA; towns without it aren't connected.
record MagdaSettings(@Nullable Magda magda) {
    /// @param baseUrl what the paths of the services come after
    /// @param nisCode of the town, five digits
    /// @param sslBundle the certificate to call with, by its name in `spring.ssl.bundle`
    record Magda(
            URI baseUrl,
            String sender,
            String capacity,
            String nisCode,
            Optional<String> sslBundle,
            @DefaultValue("8s") Duration timeout,
            @DefaultValue("/dossiers") String dossiersPath,
            @DefaultValue("/attesten") String certificatesPath) {
        MagdaConnection connection(String path, SslBundles certificates) {
            String base = baseUrl.toString().replaceAll("/+$", "");
            return new MagdaConnection(
                    URI.create(base + path),
                    sender,
                    capacity,
                    timeout,
                    sslBundle.map(name -> certificates.getBundle(name).createSslContext()));
        }
    }

    static Map<MunicipalityId, Magda> connected(Environment environment) {
        Map<MunicipalityId, Magda> connected = new HashMap<>();
        Binder.get(environment)
                .bind("wijzer.municipalities", Bindable.mapOf(String.class, MagdaSettings.class))
                .orElse(Map.of())
                .forEach((town, settings) -> Optional.ofNullable(settings.magda())
                        .ifPresent(magda -> connected.put(new MunicipalityId(town), magda)));
        return connected;
    }
}
