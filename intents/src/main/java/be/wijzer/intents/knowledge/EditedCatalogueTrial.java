package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.AddedExample;
import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.catalogue.CatalogueTrial;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.SentenceVectors;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Searches a catalogue that isn't in force beside the one that is: both by meaning, or where that can't be had in time
/// both by words, so that the difference is the catalogue's.
final class EditedCatalogueTrial implements CatalogueTrial {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final EditedCatalogues catalogues;
    private final Optional<SentenceVectors> vectors;

    EditedCatalogueTrial(EditedCatalogues catalogues, Optional<SentenceVectors> vectors) {
        this.catalogues = catalogues;
        this.vectors = vectors;
    }

    @Override
    public String text(MunicipalityId municipality) {
        return catalogues.text(municipality);
    }

    @Override
    public Optional<String> fault(MunicipalityId municipality) {
        String text = text(municipality);
        try {
            if (!text.isEmpty()) {
                FileCatalogues.written(municipality, text);
            }
            return Optional.empty();
        } catch (UnreadableContent e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Reading read(MunicipalityId municipality, String text, List<AddedExample> examples) {
        Catalogue other;
        try {
            other = EditedCatalogues.with(FileCatalogues.written(municipality, text), examples);
        } catch (UnreadableContent e) {
            return new Reading.Unreadable(String.valueOf(e.getMessage()));
        }
        LuceneProductSearch now = new LuceneProductSearch(catalogues, vectors);
        LuceneProductSearch then = new LuceneProductSearch(_ -> other, vectors);
        return now.comparesMeanings(municipality, PATIENCE) && then.comparesMeanings(municipality, PATIENCE)
                ? new Reading.Readable(other, now, then)
                : new Reading.Readable(other, new LuceneProductSearch(catalogues), new LuceneProductSearch(_ -> other));
    }
}
