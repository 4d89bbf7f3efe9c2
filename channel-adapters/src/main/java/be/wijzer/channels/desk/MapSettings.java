package be.wijzer.channels.desk;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The map of reports.
///
/// @param tiles where pieces of map come from, with `{z}`, `{x}` and `{y}`; absent: places stand on plain paper
/// @param attribution what the maker of the tiles wants to be shown
@ConfigurationProperties("wijzer.desk.map")
record MapSettings(Optional<String> tiles, @DefaultValue("") String attribution) {
    /// Where a page may load pictures from.
    String imageSource() {
        return tiles.map(address -> URI.create(address.replaceAll("[{}]", "")))
                .map(address -> " " + address.getScheme() + "://" + address.getAuthority())
                .orElse("");
    }
}
