package be.wijzer.core.contactcentre;

import be.wijzer.core.municipality.MunicipalityId;
import java.util.List;

/// The conversations that need, have or had a person: a view of the conversations themselves, written after each save.
public interface Inbox {
    /// Shows a conversation as it stands. Repeating it is harmless.
    void show(Waiting waiting);

    /// Those of a town that wait or are claimed, longest waiting first.
    List<Waiting> open(MunicipalityId municipality);

    /// Those of a town that match words in the resident's name, the reason or the last message; latest first, at most
    /// 50.
    List<Waiting> search(MunicipalityId municipality, String words);
}
