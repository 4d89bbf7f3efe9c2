/// Plays conversations without a server: a collecting channel, a clock that is moved by hand, a script a clerk can
/// read.
@NullMarked
package be.wijzer.core.testkit;

import org.jspecify.annotations.NullMarked;
