/// A person of the town at the other end: asking for one, claiming, talking and handing back.
@NullMarked
package be.wijzer.core.contactcentre;

import org.jspecify.annotations.NullMarked;
