/// Open311 GeoReport v2 over the built-in reports, so that other programs can read and hand in reports of a town that
/// has no system of its own. The words of residents and their photos are only for who has a key.
@NullMarked
@ApplicationModule(allowedDependencies = "core")
package be.wijzer.channels.open311;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
