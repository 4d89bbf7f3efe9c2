/// A town's back office behind a signed webhook.
@NullMarked
package be.wijzer.core.submissions.http;

import org.jspecify.annotations.NullMarked;
