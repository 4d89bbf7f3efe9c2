package be.wijzer.ops.engine;

import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.Conversations;
import be.wijzer.core.dialogue.Dialogue;
import be.wijzer.core.identity.Invitations;
import be.wijzer.core.identity.KeepSignedIn;
import be.wijzer.core.identity.PersonRegister;
import be.wijzer.core.identity.Prefill;
import be.wijzer.core.identity.ResidentPrefill;
import be.wijzer.core.identity.Secrets;
import be.wijzer.core.identity.Sessions;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.identity.SignInRules;
import be.wijzer.core.identity.SignIns;
import be.wijzer.core.identity.SigningIn;
import be.wijzer.core.identity.http.HttpPersonRegister;
import be.wijzer.core.identity.mongo.MongoInvitations;
import be.wijzer.core.identity.mongo.MongoSessions;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.mongo.Collections;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityConfiguration {
    /// The slice of a municipality's settings that says who its residents are.
    record Town(@Nullable Provider signIn, @Nullable Register personRegister) {
        record Provider(String issuer) {}

        /// @param sslBundle the certificate to call with, by its name in `spring.ssl.bundle`
        record Register(
                URI url,
                String sender,
                String capacity,
                @Nullable String sslBundle) {}
    }

    @Bean
    SignInRules signInRules(IdentitySettings settings) {
        String pages = settings.pages().toString().replaceAll("/+$", "");
        return new SignInRules(URI.create(pages), settings.invitation(), settings.inactivity(), settings.longest());
    }

    /// Without a town where residents sign in, nothing is kept that another run must read.
    @Bean
    Secrets secrets(IdentitySettings settings, Environment environment) {
        if (settings.secrets().isEmpty() && withProvider(environment).isEmpty()) {
            return new Secrets(
                    List.of(UUID.randomUUID().toString()), UUID.randomUUID().toString());
        }
        return new Secrets(settings.secrets(), settings.lookupSecret().orElse(""));
    }

    @Bean
    Invitations invitations(Collections collections) {
        return new MongoInvitations(collections);
    }

    @Bean
    Sessions sessions(Collections collections, SignInRules rules) {
        return new MongoSessions(collections, rules.inactivity());
    }

    @Bean
    SignIns signIns(
            Invitations invitations,
            Sessions sessions,
            Secrets secrets,
            SignInRules rules,
            Environment environment,
            Clock clock) {
        return new SignIns(invitations, sessions, secrets, rules, withProvider(environment)::contains, clock);
    }

    @Bean
    KeepSignedIn keepSignedIn(Dialogue dialogue, SignIns signIns, Sessions sessions) {
        return new KeepSignedIn(dialogue, signIns, sessions);
    }

    @Bean
    SigningIn signingIn(
            SignIns signIns,
            Invitations invitations,
            Conversations conversations,
            Assistant assistant,
            Dialogue dialogue,
            Clock clock) {
        return new SigningIn(signIns, invitations, conversations, assistant, dialogue, clock);
    }

    @Bean
    PersonRegister personRegister(Environment environment, SslBundles certificates, Clock clock) {
        Map<MunicipalityId, HttpPersonRegister.Access> towns = new HashMap<>();
        towns(environment).forEach((town, settings) -> {
            Town.Register register = settings.personRegister();
            if (register != null) {
                HttpClient client = client(Optional.ofNullable(register.sslBundle()), certificates);
                towns.put(
                        new MunicipalityId(town),
                        new HttpPersonRegister.Access(register.url(), register.sender(), register.capacity(), client));
            }
        });
        return new HttpPersonRegister(towns, clock);
    }

    private static HttpClient client(Optional<String> bundle, SslBundles certificates) {
        HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3));
        bundle.map(name -> certificates.getBundle(name).createSslContext())
                .ifPresent((SSLContext context) -> client.sslContext(context));
        return client.build();
    }

    @Bean
    Prefill residentPrefill(SignIn signIn, PersonRegister register, SignInRules rules) {
        return new ResidentPrefill(signIn, register, rules.inactivity());
    }

    private static Set<MunicipalityId> withProvider(Environment environment) {
        return towns(environment).entrySet().stream()
                .filter(town -> town.getValue().signIn() != null)
                .map(town -> new MunicipalityId(town.getKey()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Town> towns(Environment environment) {
        return Binder.get(environment)
                .bind("wijzer.municipalities", Bindable.mapOf(String.class, Town.class))
                .orElseGet(Map::of);
    }
}
