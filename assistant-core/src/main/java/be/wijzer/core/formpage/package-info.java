/// A form of a conversation as a page: what it shows, who may open it, and how what is filled in there gets into the
/// conversation.
@NullMarked
package be.wijzer.core.formpage;

import org.jspecify.annotations.NullMarked;
