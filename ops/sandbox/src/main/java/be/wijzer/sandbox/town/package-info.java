/// The two towns of the sandbox with their numbers, pages, accounts and secrets, and where the assistant is.
@NullMarked
package be.wijzer.sandbox.town;

import org.jspecify.annotations.NullMarked;
