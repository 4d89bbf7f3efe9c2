/// The Flemish government's exchange of register data, as a town is connected to it.
@NullMarked
package be.wijzer.core.magda;

import org.jspecify.annotations.NullMarked;
