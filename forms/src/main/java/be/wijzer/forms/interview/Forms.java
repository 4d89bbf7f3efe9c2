package be.wijzer.forms.interview;

import be.wijzer.core.municipality.MunicipalityId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The forms of this installation; a town's own `{configuration}/{municipality}/forms/*.yml` go before the shipped
/// ones.
public final class Forms {
    private static final List<String> SHIPPED = List.of(
            "ask_question", "book_room", "book_appointment", "buurbel_join", "request_certificate", "report_problem");

    private final Map<String, Form> shipped;
    private final Map<MunicipalityId, Map<String, Form>> own;

    private Forms(Map<String, Form> shipped, Map<MunicipalityId, Map<String, Form>> own) {
        this.shipped = Map.copyOf(shipped);
        this.own = Map.copyOf(own);
    }

    public static Forms shipped() throws UnreadableForm {
        return new Forms(resources(), Map.of());
    }

    /// @param configuration the folder with one folder a town; absent ones add nothing
    public static Forms with(Path configuration, Iterable<MunicipalityId> towns) throws UnreadableForm {
        Map<MunicipalityId, Map<String, Form>> own = new HashMap<>();
        for (MunicipalityId town : towns) {
            own.put(town, files(configuration.resolve(town.value()).resolve("forms")));
        }
        return new Forms(resources(), own);
    }

    /// One form, and none besides.
    static Forms only(List<MunicipalityId> towns, Form form) {
        Map<MunicipalityId, Map<String, Form>> own = new HashMap<>();
        towns.forEach(town -> own.put(town, Map.of(form.name(), form)));
        return new Forms(Map.of(), own);
    }

    public Optional<Form> of(MunicipalityId municipality, String name) {
        return Optional.ofNullable(own.getOrDefault(municipality, Map.of()).getOrDefault(name, shipped.get(name)));
    }

    /// The names of forms that only towns have.
    public Set<String> ofTowns() {
        Set<String> names = new TreeSet<>();
        own.values().forEach(forms -> names.addAll(forms.keySet()));
        names.removeAll(shipped.keySet());
        return names;
    }

    /// A form as it is shipped, or as the first town has it.
    Optional<Form> any(String name) {
        return Optional.ofNullable(shipped.get(name))
                .or(() -> own.values().stream()
                        .flatMap(forms -> Optional.ofNullable(forms.get(name)).stream())
                        .findFirst());
    }

    private static Map<String, Form> resources() throws UnreadableForm {
        Map<String, Form> forms = new HashMap<>();
        for (String name : SHIPPED) {
            String path = "/forms/" + name + ".yml";
            try (InputStream file = Forms.class.getResourceAsStream(path)) {
                if (file == null) {
                    throw new IllegalStateException("no " + path);
                }
                forms.put(name, FormReader.read(path, new String(file.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return forms;
    }

    private static Map<String, Form> files(Path folder) throws UnreadableForm {
        Map<String, Form> forms = new HashMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".yml"))
                        .sorted()
                        .toList()) {
                    Form form = FormReader.read(file.toString(), Files.readString(file));
                    forms.put(form.name(), form);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return forms;
    }
}
