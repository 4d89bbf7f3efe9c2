package be.wijzer.ops.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/// Reads `wijzer.config` over the defaults: one YAML file, or a folder with `wijzer.yml` and
/// `municipalities/{name}/municipality.yml`. Keys are merged one by one; a list replaces the list.
public final class ConfigurationFolder implements EnvironmentPostProcessor {
    private static final String PROPERTY = "wijzer.config";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String named = environment.getProperty(PROPERTY, "");
        if (named.isBlank()) {
            return;
        }
        Path path = Path.of(named);
        if (!Files.exists(path)) {
            throw new IllegalStateException(PROPERTY + " names " + path + ", which does not exist");
        }
        List<PropertySource<?>> sources = new ArrayList<>();
        if (Files.isDirectory(path)) {
            municipalityFiles(path).forEach(file -> sources.addAll(municipality(file)));
            Path main = path.resolve("wijzer.yml");
            if (Files.exists(main)) {
                sources.addAll(yaml(main));
            }
        } else {
            sources.addAll(yaml(path));
        }
        insert(environment.getPropertySources(), sources);
    }

    /// After the command line and the environment, before the packaged files.
    private static void insert(MutablePropertySources all, List<PropertySource<?>> sources) {
        String before = all.stream()
                .map(PropertySource::getName)
                .filter(name -> name.startsWith("Config resource"))
                .findFirst()
                .orElse("");
        for (PropertySource<?> source : sources) {
            if (before.isEmpty()) {
                all.addLast(source);
            } else {
                all.addBefore(before, source);
            }
        }
    }

    private static List<Path> municipalityFiles(Path folder) {
        Path municipalities = folder.resolve("municipalities");
        if (!Files.isDirectory(municipalities)) {
            return List.of();
        }
        try (Stream<Path> towns = Files.list(municipalities)) {
            return towns.map(town -> town.resolve("municipality.yml"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A municipality's file holds its own keys; one that names the whole path is read as it stands.
    private static List<PropertySource<?>> municipality(Path file) {
        String town = file.getName(file.getNameCount() - 2).toString();
        List<PropertySource<?>> sources = new ArrayList<>();
        for (PropertySource<?> source : yaml(file)) {
            Map<String, Object> keys = new LinkedHashMap<>();
            if (source instanceof EnumerablePropertySource<?> enumerable) {
                for (String key : enumerable.getPropertyNames()) {
                    Object value = enumerable.getProperty(key);
                    if (value != null) {
                        keys.put(key.startsWith("wijzer.") ? key : "wijzer.municipalities." + town + "." + key, value);
                    }
                }
            }
            sources.add(new OriginTrackedMapPropertySource(source.getName(), keys));
        }
        return sources;
    }

    private static List<PropertySource<?>> yaml(Path file) {
        try {
            return new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (RuntimeException broken) {
            throw new IllegalStateException("can't read " + file + ": " + broken.getMessage(), broken);
        }
    }
}
