/// Certificates: those of the registers come at once, as a file in the conversation; the others, and those that can't
/// be given now, become a request to the town's people.
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "forms.interview"})
package be.wijzer.forms.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
