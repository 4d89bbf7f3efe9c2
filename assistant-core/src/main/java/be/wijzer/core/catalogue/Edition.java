package be.wijzer.core.catalogue;

import be.wijzer.core.municipality.MunicipalityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a town has published at the desk over its configuration, and what it is still preparing.
///
/// @param version rises with each save; a save succeeds only on the version that was read
/// @param number rises with each publication
/// @param drafts examples that aren't live yet
/// @param catalogue the published text of the catalogue, in place of the file
public record Edition(
        MunicipalityId municipality,
        long version,
        long number,
        List<AddedExample> drafts,
        List<AddedExample> published,
        Optional<String> catalogue) {
    public Edition {
        drafts = List.copyOf(drafts);
        published = List.copyOf(published);
    }

    public static Edition none(MunicipalityId municipality) {
        return new Edition(municipality, 0, 0, List.of(), List.of(), Optional.empty());
    }

    public Edition drafted(AddedExample example) {
        List<AddedExample> more = new ArrayList<>(drafts);
        more.removeIf(draft -> draft.id().equals(example.id()));
        more.add(example);
        return new Edition(municipality, version, number, more, published, catalogue);
    }

    /// Without an example; one that was published is gone at the next publication.
    public Edition without(String example) {
        return new Edition(
                municipality, version, number, others(drafts, example), others(published, example), catalogue);
    }

    private static List<AddedExample> others(List<AddedExample> examples, String id) {
        return examples.stream().filter(example -> !example.id().equals(id)).toList();
    }

    /// With all drafts live.
    public Edition publication() {
        return new Edition(municipality, version, number + 1, List.of(), all(), catalogue);
    }

    /// The same with another catalogue; an empty one stands for the file.
    public Edition publication(Optional<String> text) {
        return new Edition(municipality, version, number + 1, drafts, published, text);
    }

    public List<AddedExample> all() {
        List<AddedExample> all = new ArrayList<>(published);
        all.addAll(drafts);
        return all;
    }
}
