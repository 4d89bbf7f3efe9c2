/// Speaks MAGDA 2.0: SOAP 1.1 with a question, and answers beside exceptions.
@NullMarked
package be.wijzer.core.magda.http;

import org.jspecify.annotations.NullMarked;
