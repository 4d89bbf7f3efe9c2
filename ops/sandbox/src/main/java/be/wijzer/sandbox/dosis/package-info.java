/// Stands in for DOSIS: takes the dossiers that a town tells of, handles them a moment later, and shows them.
@NullMarked
package be.wijzer.sandbox.dosis;

import org.jspecify.annotations.NullMarked;
