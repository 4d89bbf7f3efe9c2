/// Certificates from the registers, for the resident they are about.
@NullMarked
package be.wijzer.core.certificates;

import org.jspecify.annotations.NullMarked;
