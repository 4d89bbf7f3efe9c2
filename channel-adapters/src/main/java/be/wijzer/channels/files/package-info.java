/// The address of a kept file, for whoever was given its link.
@NullMarked
@ApplicationModule(allowedDependencies = "core")
package be.wijzer.channels.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
