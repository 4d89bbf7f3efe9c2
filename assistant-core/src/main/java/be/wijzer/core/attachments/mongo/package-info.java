/// Files in MongoDB.
@NullMarked
package be.wijzer.core.attachments.mongo;

import org.jspecify.annotations.NullMarked;
