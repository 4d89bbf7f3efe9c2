package be.wijzer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The assistant: every channel, every town, one process. Sits at the root so that boundary tests see all packages.
@SpringBootApplication
public class AssistantApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(AssistantApplication.class, arguments);
    }
}
