/// Certificates from MAGDA.
@NullMarked
package be.wijzer.core.certificates.http;

import org.jspecify.annotations.NullMarked;
