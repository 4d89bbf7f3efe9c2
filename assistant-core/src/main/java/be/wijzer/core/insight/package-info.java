/// What is counted: one event for each thing that happened, with town, channel and time; the figures that are kept of
/// them; and what the communication team learns and repairs with those.
@NullMarked
package be.wijzer.core.insight;

import org.jspecify.annotations.NullMarked;
