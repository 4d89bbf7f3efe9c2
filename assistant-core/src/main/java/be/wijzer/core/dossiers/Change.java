package be.wijzer.core.dossiers;

import be.wijzer.core.identity.NationalNumber;
import java.util.List;

/// A movement as a town's own dossier system reports it.
///
/// @param index rises with each change of that system
/// @param persons who may consult the dossier
public record Change(long index, DossierId dossier, Mutation mutation, List<NationalNumber> persons) {
    public Change {
        persons = List.copyOf(persons);
    }
}
