/// How a resident's dossiers stand, at the town and at the Flemish government (DOSIS).
@NullMarked
package be.wijzer.core.dossiers;

import org.jspecify.annotations.NullMarked;
