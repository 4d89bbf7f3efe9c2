/// The towns that share one installation: each with its languages, opening hours and settings.
@NullMarked
package be.wijzer.core.municipality;

import org.jspecify.annotations.NullMarked;
