package be.wijzer.channels.api;

import be.wijzer.core.catalogue.ProductSearch;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.skill.FormTrial;
import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.core.understanding.IntentRecogniser;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/// Wires the programming interface.
@Configuration(proxyBeanMethods = false)
public class ApiConfiguration {
    @Bean
    Towns apiTowns(Municipalities municipalities) {
        return new Towns(municipalities);
    }

    @Bean
    RouterFunction<ServerResponse> understandingRoutes(
            Towns towns, IntentRecogniser intents, EntityRecogniser entities, ProductSearch search, Clock clock) {
        return new UnderstandingApi(towns, intents, entities, search, clock)
                .routes()
                .router();
    }

    @Bean
    RouterFunction<ServerResponse> formTrialRoutes(Towns towns, FormTrial forms, Clock clock) {
        return new FormTrialApi(towns, forms, clock).routes().router();
    }

    @Bean
    RouterFunction<ServerResponse> openApiRoutes() {
        return new OpenApi().routes().router();
    }

    @Bean
    ProblemHandler problemHandler(JsonMapper json) {
        return new ProblemHandler(json);
    }

    @Bean
    ServerExchangeRejectedHandler unfitRequests(ProblemHandler problemHandler) {
        return new UnfitRequests(problemHandler);
    }

    @Bean
    ServerWebExchangeFirewall firewall() {
        return UnfitRequests.firewall();
    }

    /// The interface guards itself with bearer tokens: no session, no form, nothing to forge.
    @Bean
    @Order(10)
    SecurityWebFilterChain apiSecurity(ServerHttpSecurity http) {
        return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/api/**", "/forms/**", "/openapi.json"))
                .authorizeExchange(exchange -> exchange.anyExchange().permitAll())
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .csrf(CsrfSpec::disable)
                .requestCache(RequestCacheSpec::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }
}
