/// How a conversation that goes astray finds its way back.
@NullMarked
package be.wijzer.core.skill.repair;

import org.jspecify.annotations.NullMarked;
