package be.wijzer.forms.interview;

import be.wijzer.core.attachments.Intake;
import be.wijzer.core.attachments.Retention;
import be.wijzer.core.formpage.PageInvitation;
import be.wijzer.core.identity.Prefill;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.reports.Area;
import java.util.Optional;
import java.util.function.Function;

/// What interviews can call on besides words. What isn't there isn't offered.
///
/// @param later where unfinished forms wait
/// @param prefill what is known without asking
/// @param files takes in photos and attachments
/// @param areas where each town is, so that a place elsewhere is refused
/// @param pages lets a form be filled in on a page
/// @param products finds products by words of residents
public record Means(
        Later later,
        Optional<Prefill> prefill,
        Optional<Files> files,
        Function<MunicipalityId, Area> areas,
        Optional<PageInvitation> pages,
        ProductTitles products) {
    /// @param retention keeps the files of a form as long as the form
    public record Files(Intake intake, Retention retention) {}

    public static Means none() {
        return new Means(
                Later.never(),
                Optional.empty(),
                Optional.empty(),
                _ -> Area.anywhere(),
                Optional.empty(),
                ProductTitles.none());
    }

    public Means withLater(Later other) {
        return new Means(other, prefill, files, areas, pages, products);
    }

    public Means withPrefill(Prefill other) {
        return new Means(later, Optional.of(other), files, areas, pages, products);
    }

    public Means withFiles(Files other) {
        return new Means(later, prefill, Optional.of(other), areas, pages, products);
    }

    public Means withAreas(Function<MunicipalityId, Area> other) {
        return new Means(later, prefill, files, other, pages, products);
    }

    public Means withPages(PageInvitation other) {
        return new Means(later, prefill, files, areas, Optional.of(other), products);
    }

    Means withProducts(ProductTitles other) {
        return new Means(later, prefill, files, areas, pages, other);
    }
}
