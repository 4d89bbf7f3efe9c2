/// Reports of what is broken, dirty or dangerous in the street: taken in from residents, passed on to the service that
/// mends it, and followed until it is handled.
@NullMarked
package be.wijzer.core.reports;

import org.jspecify.annotations.NullMarked;
