/// A resident phones the town: speech and keys in, spoken sentences out, and a person at the other end when one is
/// asked for and there.
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "channels.twilio"})
package be.wijzer.channels.phone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
