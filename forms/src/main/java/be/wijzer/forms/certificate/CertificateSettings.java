package be.wijzer.forms.certificate;

import be.wijzer.core.identity.AssuranceLevel;
import be.wijzer.core.municipality.MunicipalityId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/// The part of a municipality's configuration about handing out certificates.
record CertificateSettings(@DefaultValue Certificates certificates) {
    /// @param level how sure the sign-in has to be
    record Certificates(@DefaultValue("HIGH") AssuranceLevel level) {}

    static Map<MunicipalityId, AssuranceLevel> levels(Environment environment) {
        Map<MunicipalityId, AssuranceLevel> levels = new HashMap<>();
        Binder.get(environment)
                .bind("wijzer.municipalities", Bindable.mapOf(String.class, CertificateSettings.class))
                .orElse(Map.of())
                .forEach((town, settings) -> levels.put(
                        new MunicipalityId(town), settings.certificates().level()));
        return levels;
    }
}
