/// Events in MongoDB.
@NullMarked
package be.wijzer.core.insight.mongo;

import org.jspecify.annotations.NullMarked;
