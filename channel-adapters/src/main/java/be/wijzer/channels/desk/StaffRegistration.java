package be.wijzer.channels.desk;

import java.time.Duration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// The provider staff sign in with, asked for its addresses at the first sign-in: the assistant starts without it.
final class StaffRegistration implements ReactiveClientRegistrationRepository {
    static final String ID = "desk";
    private static final Duration KNOWN = Duration.ofHours(1);

    private final Mono<ClientRegistration> registration;

    StaffRegistration(DeskSettings settings) {
        registration = Mono.justOrEmpty(settings.issuer())
                .flatMap(issuer ->
                        Mono.fromCallable(() -> discovered(issuer, settings)).subscribeOn(Schedulers.boundedElastic()))
                .cacheInvalidateWhen(_ -> Mono.delay(KNOWN).then());
    }

    private static ClientRegistration discovered(String issuer, DeskSettings settings) {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope("openid", "profile")
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .userNameAttributeName("preferred_username")
                .build();
    }

    @Override
    public Mono<ClientRegistration> findByRegistrationId(String id) {
        return id.equals(ID) ? registration : Mono.empty();
    }
}
