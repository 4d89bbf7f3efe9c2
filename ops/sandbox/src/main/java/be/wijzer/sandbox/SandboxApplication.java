package be.wijzer.sandbox;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/// The stand-ins, one process beside the assistant.
@SpringBootApplication
@ConfigurationPropertiesScan
public class SandboxApplication {
    public static void main(String[] arguments) {
        start(arguments);
    }

    /// Its configuration is `sandbox.yml`, so that it can stand on one class path with the assistant.
    public static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(SandboxApplication.class)
                .properties("spring.config.name=sandbox")
                .run(arguments);
    }
}
