/// How far each call is, in MongoDB.
@NullMarked
package be.wijzer.channels.phone.mongo;

import org.jspecify.annotations.NullMarked;
