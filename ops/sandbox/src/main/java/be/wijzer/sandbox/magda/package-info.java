/// Stands in for MAGDA: dossiers (GeefDossiers-02.00) and certificates (GeefAttest-02.00) of the test residents, over
/// SOAP.
@NullMarked
package be.wijzer.sandbox.magda;

import org.jspecify.annotations.NullMarked;
