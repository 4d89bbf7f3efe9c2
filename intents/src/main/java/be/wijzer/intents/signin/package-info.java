/// Lets a resident sign in and out by words, and asks them to where something needs it.
@NullMarked
@ApplicationModule(allowedDependencies = "core")
package be.wijzer.intents.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
