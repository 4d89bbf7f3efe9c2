/// The test residents of Voorbeeldstad as every stand-in knows them: the sign-in, the registers, the dossiers.
@NullMarked
package be.wijzer.sandbox.residents;

import org.jspecify.annotations.NullMarked;
