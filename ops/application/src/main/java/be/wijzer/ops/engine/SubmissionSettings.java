package be.wijzer.ops.engine;

import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.submissions.http.DosisAccount;
import be.wijzer.core.submissions.http.WebhookBackOffice;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/// The part of a municipality's configuration about what becomes of submitted forms.
///
/// @param backOffice `{url, secret}` of the webhook it listens on
/// @param name of the town
record SubmissionSettings(
        WebhookBackOffice.@Nullable Address backOffice,
        @Nullable Dosis dosis,
        @DefaultValue("") String name) {
    /// @param products the IPDC number of each form that DOSIS is told of, by the form's name
    record Dosis(
            URI url,
            URI tokenUrl,
            String clientId,
            @Nullable String key,
            @Nullable String clientSecret,
            URI source,
            URI page,
            @DefaultValue Map<String, String> products,
            @DefaultValue("") String department,
            @Nullable String phone,
            @Nullable String email,
            @Nullable URI website) {
        Dosis {
            if (key == null && clientSecret == null) {
                throw new IllegalArgumentException("dosis of " + clientId + " needs a key or a client-secret");
            }
        }

        DosisAccount account(String town) {
            return new DosisAccount(
                    url,
                    tokenUrl,
                    clientId,
                    key == null
                            ? new DosisAccount.Proof.Secret(String.valueOf(clientSecret))
                            : new DosisAccount.Proof.Key(key),
                    source,
                    page,
                    products,
                    new DosisAccount.Service(
                            town,
                            department,
                            Optional.ofNullable(phone),
                            Optional.ofNullable(email),
                            Optional.ofNullable(website)));
        }
    }

    static Map<MunicipalityId, WebhookBackOffice.Address> webhooks(Environment environment) {
        return each(environment, settings -> Optional.ofNullable(settings.backOffice()));
    }

    static Map<MunicipalityId, DosisAccount> dosis(Environment environment) {
        return each(
                environment,
                settings -> Optional.ofNullable(settings.dosis()).map(dosis -> dosis.account(settings.name())));
    }

    private static <T> Map<MunicipalityId, T> each(
            Environment environment, Function<SubmissionSettings, Optional<T>> part) {
        Map<MunicipalityId, T> parts = new HashMap<>();
        Binder.get(environment)
                .bind("wijzer.municipalities", Bindable.mapOf(String.class, SubmissionSettings.class))
                .orElseGet(Map::of)
                .forEach((town, settings) ->
                        part.apply(settings).ifPresent(found -> parts.put(new MunicipalityId(town), found)));
        return parts;
    }
}
