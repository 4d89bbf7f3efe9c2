package be.wijzer.core.identity;

import java.net.URI;
import java.time.Instant;

/// A page to sign in on.
///
/// @param page good for one sign-in
/// @param code what the page asks for where the browser can't be tied to the conversation
public record Invitation(URI page, String code, Instant until) {}
