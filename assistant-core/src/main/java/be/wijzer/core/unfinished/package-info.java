/// Forms a resident left halfway to go on with later, on the same channel or, signed in, on another.
@NullMarked
package be.wijzer.core.unfinished;

import org.jspecify.annotations.NullMarked;
