/// What a conversation is, and what a town can do for a resident. Plain Java: playable without a server or a database.
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package be.wijzer.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
