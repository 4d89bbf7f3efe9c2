package be.wijzer.core.identity;

import java.net.URI;
import java.time.Duration;

/// How long signing in holds.
///
/// @param pages where the pages of `/signin` are
/// @param invitation how long a page can be used
/// @param inactivity after how long without a message of the resident they are no longer signed in
/// @param longest after how long they aren't in any case
public record SignInRules(URI pages, Duration invitation, Duration inactivity, Duration longest) {}
