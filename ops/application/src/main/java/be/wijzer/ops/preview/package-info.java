/// Holds the interview of a form's file in the terminal, for whoever writes forms.
@NullMarked
@ApplicationModule(allowedDependencies = "core")
package be.wijzer.ops.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
