/// Keeps the figures of the communication team up to date, spreads what is published at the desk over all nodes, and
/// sends the weekly letter.
@NullMarked
@ApplicationModule(allowedDependencies = {"core"})
package be.wijzer.ops.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
