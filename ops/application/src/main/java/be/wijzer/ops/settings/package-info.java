/// What an installation is told: its configuration files and its towns.
@NullMarked
@ApplicationModule(allowedDependencies = "core")
package be.wijzer.ops.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
