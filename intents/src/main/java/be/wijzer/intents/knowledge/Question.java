package be.wijzer.intents.knowledge;

import java.util.List;

/// A resident's question as the index sees it.
///
/// @param groups one for each word or phrase that says what it is about
/// @param elsewhere names another town
/// @param beyond how many words name what isn't a town's business
record Question(List<Group> groups, boolean elsewhere, int beyond) {

    /// A word or phrase and what a catalogue may call it.
    ///
    /// @param weight how much it tells: rare words tell more
    /// @param alternatives none for a word that no catalogue text comes near
    /// @param emphasis from 0 to 1, less for words that residents use around what they ask about
    record Group(String text, double weight, List<Alternative> alternatives, double emphasis) {}

    /// @param likeness from 0 to 1: how sure it is that the resident means this
    record Alternative(String stem, double likeness) {}

    boolean isEmpty() {
        return groups.isEmpty();
    }

    double weight() {
        return groups.stream().mapToDouble(Group::weight).sum();
    }
}
