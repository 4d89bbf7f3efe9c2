/// A telephone: places calls to the assistant, executes its TwiML, and answers calls the assistant places.
@NullMarked
package be.wijzer.sandbox.phone;

import org.jspecify.annotations.NullMarked;
