/// Asks the national register over MAGDA.
@NullMarked
package be.wijzer.core.identity.http;

import org.jspecify.annotations.NullMarked;
