/// The Graph API both Meta channels share: tokens, errors, media, and how Meta renders and signs a webhook.
@NullMarked
package be.wijzer.sandbox.meta;

import org.jspecify.annotations.NullMarked;
