/// Events, figures and questions in MongoDB. On a server without further indexes everything is found by a range of
/// `_id`.
@NullMarked
package be.wijzer.core.insight.mongo;

import org.jspecify.annotations.NullMarked;
