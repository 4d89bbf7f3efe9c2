/// A question to the town's people, for when nobody is there to take it at once.
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "forms.interview"})
package be.wijzer.forms.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
