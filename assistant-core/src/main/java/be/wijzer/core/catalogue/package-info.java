/// The town's products and services, and finding the one a resident asks about.
@NullMarked
package be.wijzer.core.catalogue;

import org.jspecify.annotations.NullMarked;
