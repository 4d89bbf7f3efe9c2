/// The addresses of Flanders, of which it has those of the two towns: the Geolocation API of Digitaal Vlaanderen.
@NullMarked
package be.wijzer.sandbox.geolocation;

import org.jspecify.annotations.NullMarked;
