/// Hands in what residents confirmed: a reference number and a receipt, and on to the town's back office.
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "forms.interview"})
package be.wijzer.forms.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
