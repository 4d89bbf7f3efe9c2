/// Reporting a problem in the street: what and where it is, a photo, and whether somebody reported it before.
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "forms.interview"})
package be.wijzer.forms.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
