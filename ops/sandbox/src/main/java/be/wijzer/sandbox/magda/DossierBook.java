package be.wijzer.sandbox.magda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The dossiers of the test residents, from `sandbox/dossiers.yml`.
@Component
class DossierBook {
    private final Map<String, Page> pages;

    DossierBook() {
        try (InputStream file = new ClassPathResource("sandbox/dossiers.yml").getInputStream()) {
            Map<String, Map<String, Object>> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            pages = new HashMap<>();
            read.forEach((username, page) -> pages.put(username, Page.of(page)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    synchronized Page of(String username) {
        return pages.getOrDefault(key(username), new Page(List.of(), List.of()));
    }

    private static String key(String givenName) {
        return givenName.toLowerCase(Locale.ROOT);
    }

    /// The first dossier is decided upon.
    synchronized void moveOn(String username, Instant at) {
        Page page = of(username);
        if (page.dossiers().isEmpty()) {
            return;
        }
        List<Map<String, String>> moved = new ArrayList<>(page.dossiers().getFirst());
        Map<String, String> decided = new HashMap<>(moved.getFirst());
        decided.keySet().removeAll(List.of("action", "detail", "target", "modified"));
        decided.putAll(Map.of("code", "Goedgekeurd", "phase", "Afgerond", "at", at.toString(), "begin", "2026-01-01"));
        moved.addFirst(decided);
        List<List<Map<String, String>>> dossiers = new ArrayList<>(page.dossiers());
        dossiers.set(0, moved);
        pages.put(key(username), new Page(dossiers, page.silent()));
    }

    /// What is known of one resident.
    ///
    /// @param dossiers each a list of movements, in the order they are sent; a movement is its fields by name
    /// @param silent the sources that don't answer
    record Page(List<List<Map<String, String>>> dossiers, List<String> silent) {
        boolean isEmpty() {
            return dossiers.isEmpty() && silent.isEmpty();
        }

        static Page of(Map<String, Object> read) {
            List<List<Map<String, String>>> dossiers = new ArrayList<>();
            if (read.get("dossiers") instanceof List<?> list) {
                for (Object dossier : list) {
                    List<Map<String, String>> movements = new ArrayList<>();
                    if (dossier instanceof List<?> many) {
                        many.forEach(movement -> movements.add(fields(movement)));
                    }
                    dossiers.add(movements);
                }
            }
            List<String> silent = new ArrayList<>();
            if (read.get("silent") instanceof List<?> list) {
                list.forEach(source -> silent.add(String.valueOf(source)));
            }
            return new Page(dossiers, silent);
        }

        private static Map<String, String> fields(Object movement) {
            Map<String, String> fields = new HashMap<>();
            if (movement instanceof Map<?, ?> map) {
                map.forEach((name, value) -> fields.put(String.valueOf(name), String.valueOf(value)));
            }
            return fields;
        }
    }
}
