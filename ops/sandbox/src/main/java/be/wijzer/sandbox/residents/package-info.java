/// ACM/IDM and the national register, with a dozen residents who cannot exist.
@NullMarked
package be.wijzer.sandbox.residents;

import org.jspecify.annotations.NullMarked;
