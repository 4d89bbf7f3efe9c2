/// Numbers as residents write and say them: in digits and in words, counting and in order.
@NullMarked
package be.wijzer.intents.entities.numbers;

import org.jspecify.annotations.NullMarked;
