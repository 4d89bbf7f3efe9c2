/// Where everything a town remembers is kept: the town's own MongoDB, or, without one, an embedded server that speaks
/// its protocol and keeps its promises on one machine.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package be.wijzer.ops.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
