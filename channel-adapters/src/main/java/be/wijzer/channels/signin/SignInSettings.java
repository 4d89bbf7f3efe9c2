package be.wijzer.channels.signin;

import be.wijzer.core.identity.AssuranceLevel;
import be.wijzer.core.municipality.MunicipalityId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/// The slice of a municipality's settings that is about signing in.
record SignInSettings(@Nullable Provider signIn) {
    /// How residents of a town sign in.
    ///
    /// @param issuer of the OpenID Connect provider
    /// @param clientSecret what the town proves itself with, unless it has a key
    /// @param key a private JSON Web Key (RSA, with `kid`), or `file:` and the path of one
    /// @param scopes exactly those that were granted: one more and the provider refuses
    /// @param acrValues what the provider calls each level's means; ACM/IDM's own where absent
    record Provider(
            String issuer,
            String clientId,
            @Nullable String clientSecret,
            @Nullable String key,
            @DefaultValue({"openid", "profile", "rrn"}) List<String> scopes,
            @DefaultValue Map<AssuranceLevel, List<String>> acrValues) {
        Provider {
            if (clientSecret == null && key == null) {
                throw new IllegalArgumentException("sign-in of " + clientId + " needs a client-secret or a key");
            }
        }

        Levels levels() {
            return acrValues.isEmpty() ? Levels.ACM : new Levels(acrValues);
        }
    }

    /// The provider of each town that has one.
    static Map<MunicipalityId, Provider> providers(Environment environment) {
        Map<MunicipalityId, Provider> providers = new HashMap<>();
        Binder.get(environment)
                .bind("wijzer.municipalities", Bindable.mapOf(String.class, SignInSettings.class))
                .orElseGet(Map::of)
                .forEach((town, settings) -> {
                    Provider provider = settings.signIn();
                    if (provider != null) {
                        providers.put(new MunicipalityId(town), provider);
                    }
                });
        return providers;
    }
}
