/// What a channel can show, fitting a reply to it, and handing it over.
@NullMarked
package be.wijzer.core.channel;

import org.jspecify.annotations.NullMarked;
