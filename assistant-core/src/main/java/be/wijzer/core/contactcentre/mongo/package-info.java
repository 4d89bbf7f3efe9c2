/// The desk's inbox and its log of views in MongoDB.
@NullMarked
package be.wijzer.core.contactcentre.mongo;

import org.jspecify.annotations.NullMarked;
