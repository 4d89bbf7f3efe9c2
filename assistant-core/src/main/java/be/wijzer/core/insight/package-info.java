/// What is counted: one event for each thing that happened, with town, channel and time.
@NullMarked
package be.wijzer.core.insight;

import org.jspecify.annotations.NullMarked;
