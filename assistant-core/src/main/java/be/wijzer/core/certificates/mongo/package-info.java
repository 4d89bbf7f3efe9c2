/// Which certificates were issued, in MongoDB.
@NullMarked
package be.wijzer.core.certificates.mongo;

import org.jspecify.annotations.NullMarked;
