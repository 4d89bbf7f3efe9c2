/// The mailbox: takes every letter that the assistant sends, and shows it.
@NullMarked
package be.wijzer.sandbox.mail;

import org.jspecify.annotations.NullMarked;
