/// Files that residents hand in, and files that the town hands out.
@NullMarked
package be.wijzer.core.attachments;

import org.jspecify.annotations.NullMarked;
