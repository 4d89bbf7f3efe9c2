package be.wijzer.ops.engine;

import be.wijzer.core.catalogue.http.IpdcSource;
import be.wijzer.core.municipality.MunicipalityId;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/// The part of a municipality's configuration about where its products come from; towns without it have a file.
record ImportSettings(@DefaultValue Catalogue catalogue) {
    record Catalogue(@Nullable Ipdc ipdc) {}

    /// @param feed the collection with the town's filter (`/doc/instantie?geografischeToepassingsgebieden=…`), or the
    /// event stream (`/doc/instantiesnapshot`)
    /// @param address `je` or `u`
    /// @param ids IPDC's product number by our id, for products that forms and certificates are tied to
    /// @param page the address of a product that names none, with `{productnummer}` in it
    record Ipdc(
            URI baseUrl,
            @DefaultValue("") String apiKey,
            @DefaultValue("/doc/instantie?limit=100") String feed,
            @DefaultValue("je") String address,
            @DefaultValue Map<String, String> ids,
            @Nullable String page,
            @DefaultValue("1h") Duration every) {
        IpdcSource source() {
            Map<String, String> byNumber = new HashMap<>();
            ids.forEach((id, number) -> byNumber.put(number, id));
            return new IpdcSource(baseUrl, apiKey, feed, address.equals("u"), byNumber, Optional.ofNullable(page));
        }
    }

    static Map<MunicipalityId, Ipdc> connected(Environment environment) {
        Map<MunicipalityId, Ipdc> connected = new HashMap<>();
        Binder.get(environment)
                .bind("wijzer.municipalities", Bindable.mapOf(String.class, ImportSettings.class))
                .orElse(Map.of())
                .forEach((town, settings) -> Optional.ofNullable(
                                settings.catalogue().ipdc())
                        .ifPresent(ipdc -> connected.put(new MunicipalityId(town), ipdc)));
        return connected;
    }
}
