/// Twilio's REST API through its own SDK, one attempt a request.
@NullMarked
package be.wijzer.channels.twilio.http;

import org.jspecify.annotations.NullMarked;
