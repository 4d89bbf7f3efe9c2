/// Smart forms: a form is data, and the interview asks a resident what is missing in it, takes what is said in
/// whatever order, and hands over what was answered, once.
@NullMarked
@ApplicationModule(allowedDependencies = "core")
package be.wijzer.forms.interview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
