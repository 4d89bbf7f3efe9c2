/// The pages to be a resident by hand, and to look at what was received.
@NullMarked
package be.wijzer.sandbox.page;

import org.jspecify.annotations.NullMarked;
