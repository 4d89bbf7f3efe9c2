/// Keeps invitations and who is signed in, in MongoDB.
@NullMarked
package be.wijzer.core.identity.mongo;

import org.jspecify.annotations.NullMarked;
