/// The catalogue of all Flemish governments: what towns publish there, as linked data.
@NullMarked
package be.wijzer.sandbox.ipdc;

import org.jspecify.annotations.NullMarked;
