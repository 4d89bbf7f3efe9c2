/// The identity provider staff sign in with.
@NullMarked
package be.wijzer.sandbox.signin;

import org.jspecify.annotations.NullMarked;
