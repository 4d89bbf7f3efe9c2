package be.wijzer.intents.entities;

import be.wijzer.core.understanding.EntityRecogniser.Context;
import be.wijzer.intents.entities.words.Sentence;
import java.util.List;
import java.util.Set;

/// Finds the stretches of one or more kinds; they may overlap each other's.
interface Finder {
    /// The kinds.
    Set<String> types();

    List<Found> find(Sentence sentence, Context context);
}
