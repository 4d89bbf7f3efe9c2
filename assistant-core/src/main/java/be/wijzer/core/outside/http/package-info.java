/// Calls over HTTP that end in time.
@NullMarked
package be.wijzer.core.outside.http;

import org.jspecify.annotations.NullMarked;
