package be.wijzer.core.skill.repair;

import be.wijzer.core.skill.Outcome;

/// A pattern by which a conversation that goes astray finds its way back. `NotMine` where it doesn't apply; after
/// `Done`
/// the open question, if any, is asked again.
public interface Repair {
    Outcome repair(Scene scene);
}
