package be.wijzer.forms.interview;

import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.intents.entities.DutchEntities;
import be.wijzer.intents.entities.FileStreets;
import be.wijzer.intents.knowledge.ConfiguredFiles;
import be.wijzer.intents.knowledge.FileCatalogues;
import be.wijzer.intents.knowledge.LuceneProductSearch;

/// The recogniser of dates, names and alike as the application has it.
public final class TownEntities {
    private TownEntities() {}

    public static EntityRecogniser voorbeeldstad() {
        return new DutchEntities(new FileStreets(""), new FileCatalogues(ConfiguredFiles.none()));
    }

    static ProductTitles products() {
        return ProductTitles.from(new LuceneProductSearch(new FileCatalogues(ConfiguredFiles.none())));
    }
}
