/// Dossiers from MAGDA.
@NullMarked
package be.wijzer.core.dossiers.http;

import org.jspecify.annotations.NullMarked;
