/// Messenger Platform: refuses what Meta refuses, reports echoes and watermarks, and lets one be its user.
@NullMarked
package be.wijzer.sandbox.messenger;

import org.jspecify.annotations.NullMarked;
