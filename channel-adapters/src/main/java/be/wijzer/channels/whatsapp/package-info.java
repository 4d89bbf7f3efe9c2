/// WhatsApp: a resident writes to the town's number. Speaks Meta's Cloud API, which knows residents by phone
/// number, by a business-scoped id, or by both.
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "channels.meta"})
package be.wijzer.channels.whatsapp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
