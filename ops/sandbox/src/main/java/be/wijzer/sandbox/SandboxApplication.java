package be.wijzer.sandbox;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The stand-ins, one process beside the assistant.
@SpringBootApplication
public class SandboxApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(SandboxApplication.class, arguments);
    }
}
