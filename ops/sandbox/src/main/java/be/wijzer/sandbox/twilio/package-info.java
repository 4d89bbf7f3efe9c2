/// Twilio's REST for conversations and messages, its webhooks, and an SMS user to be.
@NullMarked
package be.wijzer.sandbox.twilio;

import org.jspecify.annotations.NullMarked;
