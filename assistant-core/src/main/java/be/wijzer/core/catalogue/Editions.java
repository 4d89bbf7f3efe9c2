package be.wijzer.core.catalogue;

import be.wijzer.core.municipality.MunicipalityId;
import java.util.function.UnaryOperator;

/// The editions of all towns, shared by all nodes.
public interface Editions {
    Edition of(MunicipalityId municipality);

    /// Changes the edition as it stands, as often as somebody else is faster.
    Edition change(MunicipalityId municipality, UnaryOperator<Edition> change);

    /// Who goes by what is published. Told at the start and after each publication, on every node.
    interface Follower {
        void published(Edition edition);
    }
}
