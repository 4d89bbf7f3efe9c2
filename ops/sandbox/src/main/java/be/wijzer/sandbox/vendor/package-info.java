/// What every stand-in shares: it writes down what it receives, and it fails when told to.
@NullMarked
package be.wijzer.sandbox.vendor;

import org.jspecify.annotations.NullMarked;
