package be.wijzer.ops.insight;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/// A town's part of its configuration.
///
/// @param digest who gets the weekly letter
record DigestSettings(@DefaultValue List<String> digest) {
    static Map<String, DigestSettings> of(Environment environment) {
        return Binder.get(environment)
                .bind("wijzer.municipalities", Bindable.mapOf(String.class, DigestSettings.class))
                .orElseGet(Map::of);
    }
}
