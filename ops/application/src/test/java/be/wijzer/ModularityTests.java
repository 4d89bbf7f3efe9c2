package be.wijzer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    private static final ApplicationModules modules = ApplicationModules.of(AssistantApplication.class);

    @Test
    void seesTheModulesOfEveryPart() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("core", "intents.smalltalk", "intents.handover", "ops.engine", "ops.settings");
    }

    @Test
    void modulesKeepToTheirAllowedDependencies() {
        modules.verify();
    }
}
