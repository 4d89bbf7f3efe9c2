package be.wijzer.channels.website;

import be.wijzer.channels.api.Towns;
import be.wijzer.channels.website.mongo.MongoTokenKey;
import be.wijzer.core.attachments.Intake;
import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.Store;
import be.wijzer.core.conversation.Watchers;
import be.wijzer.core.store.mongo.Collections;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Sinks;

/// Wires the website channel.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebsiteSettings.class)
public class WebsiteConfiguration {
    @Bean
    WebsiteChannel websiteChannel() {
        return new WebsiteChannel();
    }

    @Bean
    TokenKey websiteTokenKey(WebsiteSettings settings, Collections collections) {
        return settings.tokenKey()
                .<TokenKey>map(configured -> () -> configured.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> new MongoTokenKey(collections));
    }

    /// Completes when this node stops.
    @Bean
    Sinks.Empty<Void> websiteClosing() {
        return Sinks.empty();
    }

    @Bean
    ApplicationListener<ContextClosedEvent> websiteCloser(Sinks.Empty<Void> websiteClosing) {
        return _ -> websiteClosing.tryEmitEmpty();
    }

    @Bean
    Gate websiteGate(TokenKey key, Store store) {
        return new Gate(key, store.conversations());
    }

    @Bean
    Arrival websiteArrival(Assistant assistant, Store store, Clock clock) {
        return new Arrival(assistant, store.conversations(), clock);
    }

    @Bean
    Limits websiteLimits(WebsiteSettings settings, Clock clock) {
        return new Limits(settings.limits(), clock);
    }

    @Bean
    RouterFunction<ServerResponse> conversationRoutes(
            Towns towns,
            Gate websiteGate,
            Arrival websiteArrival,
            Limits websiteLimits,
            Store store,
            Watchers watchers,
            WebsiteSettings settings,
            Sinks.Empty<Void> websiteClosing) {
        Stream stream = new Stream(store.conversations(), watchers, settings, websiteClosing.asMono());
        return new ConversationApi(towns, websiteGate, websiteArrival, stream, websiteLimits)
                .routes()
                .router();
    }

    @Bean
    RouterFunction<ServerResponse> attachmentRoutes(
            Towns towns, Gate websiteGate, Arrival websiteArrival, Limits websiteLimits, Intake intake) {
        return new AttachmentApi(towns, websiteGate, websiteArrival, websiteLimits, intake)
                .routes()
                .router();
    }

    @Bean
    RouterFunction<ServerResponse> widgetRoutes() {
        return new WidgetFiles().routes().router();
    }

    @Bean
    Origins websiteOrigins(Environment environment) {
        return new Origins(Binder.get(environment)
                .bind("wijzer.municipalities", Bindable.mapOf(String.class, WebsiteSettings.Town.class))
                .orElseGet(java.util.Map::of));
    }

    @Bean
    @Order(11)
    SecurityWebFilterChain widgetSecurity(ServerHttpSecurity http) {
        return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/widget/**"))
                .authorizeExchange(exchange -> exchange.anyExchange().permitAll())
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .csrf(CsrfSpec::disable)
                .requestCache(RequestCacheSpec::disable)
                .headers(headers -> headers.cache(cache -> cache.disable())
                        .contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }
}
