/// What plugs into the conversation: a skill answers, asks, and finishes; the dialogue decides whose turn it is.
@NullMarked
package be.wijzer.core.skill;

import org.jspecify.annotations.NullMarked;
