/// Stand-ins for the outside world: they speak the real HTTP of the vendors and have a page each to be a resident by
/// hand.
@NullMarked
package be.wijzer.sandbox;

import org.jspecify.annotations.NullMarked;
