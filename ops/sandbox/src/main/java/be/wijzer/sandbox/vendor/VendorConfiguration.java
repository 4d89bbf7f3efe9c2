package be.wijzer.sandbox.vendor;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class VendorConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Journals journals() {
        return new Journals();
    }

    @Bean
    Behaviours behaviours() {
        return new Behaviours();
    }

    /// Before Spring Security: the vendors' addresses have their own credentials.
    @Bean
    FilterRegistrationBean<VendorFilter> vendorFilter(
            Journals journals, Behaviours behaviours, List<VendorErrors> errors, Clock clock) {
        var registration = new FilterRegistrationBean<>(new VendorFilter(journals, behaviours, errors, clock));
        registration.addUrlPatterns("/graph/*", "/twilio/*", "/magda/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> droppedAnswers() {
        return factory -> factory.addEngineValves(new DroppedAnswers());
    }
}
