package be.wijzer.sandbox.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    /// Open from the start: letters come whether or not somebody looks.
    @Bean(initMethod = "open")
    @Lazy(false)
    Mailbox mailbox(@Value("${sandbox.smtp-port:8025}") int port) {
        return new Mailbox(port);
    }
}
