/// The sentences the assistant says, in every language it speaks.
@NullMarked
package be.wijzer.core.phrases;

import org.jspecify.annotations.NullMarked;
