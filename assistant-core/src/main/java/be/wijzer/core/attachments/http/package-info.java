/// Files from elsewhere over HTTP.
@NullMarked
package be.wijzer.core.attachments.http;

import org.jspecify.annotations.NullMarked;
