/// Who a resident is, once signed in, and how sure that is.
@NullMarked
package be.wijzer.core.identity;

import org.jspecify.annotations.NullMarked;
