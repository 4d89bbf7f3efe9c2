/// Staff at the other end: the inbox, a conversation with a resident, and what residents left for later.
@NullMarked
@ApplicationModule(allowedDependencies = "core")
package be.wijzer.channels.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
