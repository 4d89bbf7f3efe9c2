/// Sends the vendors' webhooks to the assistant: in order per sender at first, again after a failure.
@NullMarked
package be.wijzer.sandbox.webhook;

import org.jspecify.annotations.NullMarked;
