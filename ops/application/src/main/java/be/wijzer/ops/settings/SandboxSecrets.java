package be.wijzer.ops.settings;

import java.util.Arrays;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/// Refuses to start with the sandbox's well-known secrets, unless the profile says that it is the sandbox.
public final class SandboxSecrets implements EnvironmentPostProcessor, Ordered {
    private static final String MARK = "sandbox-";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (Arrays.asList(environment.getActiveProfiles()).contains("sandbox")) {
            return;
        }
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> enumerable) {
                for (String key : enumerable.getPropertyNames()) {
                    if (key.startsWith("wijzer.")
                            && String.valueOf(enumerable.getProperty(key)).startsWith(MARK)) {
                        throw new IllegalStateException(
                                key + " holds a secret of the sandbox; put a real one in its place, or activate the"
                                        + " profile sandbox");
                    }
                }
            }
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
