package be.wijzer.sandbox.meta;

import be.wijzer.sandbox.vendor.VendorErrors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class MetaConfiguration {
    @Bean
    Media media() {
        return new Media();
    }

    @Bean
    MetaWebhooks metaWebhooks(JsonMapper json) {
        return new MetaWebhooks(json);
    }

    @Bean
    VendorErrors graphErrors(JsonMapper json) {
        return new GraphErrors(json);
    }
}
