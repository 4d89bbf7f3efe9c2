/// The website's own secret in MongoDB.
@NullMarked
package be.wijzer.channels.website.mongo;

import org.jspecify.annotations.NullMarked;
