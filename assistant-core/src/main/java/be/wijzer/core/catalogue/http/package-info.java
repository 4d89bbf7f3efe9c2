/// Reads a town's products from the catalogue of all Flemish governments (IPDC).
@NullMarked
package be.wijzer.core.catalogue.http;

import org.jspecify.annotations.NullMarked;
