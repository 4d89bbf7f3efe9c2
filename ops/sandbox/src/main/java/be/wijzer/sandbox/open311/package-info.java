/// A town's own system of reports, which speaks Open311 GeoReport v2.
@NullMarked
package be.wijzer.sandbox.open311;

import org.jspecify.annotations.NullMarked;
