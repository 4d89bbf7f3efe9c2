package be.wijzer.core.insight;

import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.catalogue.Catalogues;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.MunicipalityId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a town's communication team sees. Reads kept figures alone, so that it doesn't matter how many events there
/// are.
public final class Report {
    /// The share of the pages that should be repaired each month because of the report.
    public static final double TARGET = 0.2;

    private static final int MONTHS = 12;
    private static final int WEEKS = 4;

    private final Figures figures;
    private final PageUpdates updates;
    private final Catalogues catalogues;
    private final Clock clock;

    public Report(Figures figures, PageUpdates updates, Catalogues catalogues, Clock clock) {
        this.figures = figures;
        this.updates = updates;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /// This month and the twelve before, the oldest first, with an empty tally where nothing happened.
    public SortedMap<YearMonth, Tally> months(MunicipalityId municipality) {
        YearMonth last = YearMonth.from(today());
        SortedMap<YearMonth, Tally> months =
                new TreeMap<>(figures.months(municipality, last.minusMonths(MONTHS), last));
        for (int back = 0; back <= MONTHS; back++) {
            months.putIfAbsent(last.minusMonths(back), Tally.empty());
        }
        return months;
    }

    /// The last four weeks, today included.
    public Tally recent(MunicipalityId municipality) {
        return figures.over(municipality, today().minusDays(WEEKS * 7L - 1), today());
    }

    /// One week, counted back from today: 0 is the last seven days.
    public Tally week(MunicipalityId municipality, int back) {
        LocalDate last = today().minusDays(back * 7L);
        return figures.over(municipality, last.minusDays(6), last);
    }

    /// Every product that was asked about in the last four weeks or the last seven days, the most frequent first.
    public List<ProductFigures> products(MunicipalityId municipality) {
        LocalDate today = today();
        SortedMap<LocalDate, Tally> days = figures.days(municipality, today.minusDays((WEEKS + 1) * 7L - 1), today);
        Tally recent = Tally.sum(days.tailMap(today.minusDays(WEEKS * 7L - 1)).values());
        Map<String, Tally> all = recent.by("product", 0);
        Map<String, Tally> week =
                Tally.sum(days.tailMap(today.minusDays(6)).values()).by("product", 0);
        Map<String, Tally> before =
                Tally.sum(days.headMap(today.minusDays(6)).values()).by("product", 0);
        Map<String, String> titles = catalogues.of(municipality).products().stream()
                .collect(Collectors.toMap(Product::id, Product::title, (one, _) -> one));
        Set<String> ids = new HashSet<>(all.keySet());
        ids.addAll(before.keySet());
        ids.remove("none");
        return ids.stream()
                .map(id -> product(
                        id,
                        titles.getOrDefault(id, id),
                        all.getOrDefault(id, Tally.empty()),
                        asked(id, week.getOrDefault(id, Tally.empty())),
                        asked(id, before.getOrDefault(id, Tally.empty())) / (double) WEEKS))
                .sorted(Comparator.comparingLong(ProductFigures::asked)
                        .reversed()
                        .thenComparing(ProductFigures::id))
                .toList();
    }

    private static ProductFigures product(String id, String title, Tally tally, long week, double before) {
        PageUpdate.Effect effect = PageUpdate.Effect.of(id, tally, WEEKS * 7);
        return new ProductFigures(
                id,
                title,
                effect.asked(),
                effect.answered(),
                effect.useful(),
                tally.count("product", id, "wrong"),
                tally.count("product", id, "unclear"),
                tally.count("product", id, "not-my-question"),
                week,
                before);
    }

    private static long asked(String id, Tally tally) {
        return PageUpdate.Effect.of(id, tally, 0).asked();
    }

    /// How a product does in the four weeks before today.
    public PageUpdate.Effect effectBefore(MunicipalityId municipality, String product) {
        LocalDate today = today();
        Tally tally = figures.over(municipality, today.minusDays(WEEKS * 7L), today.minusDays(1));
        return PageUpdate.Effect.of(product, tally, WEEKS * 7);
    }

    /// The pages repaired in each of the last twelve months, as a share of the catalogue.
    public SortedMap<YearMonth, Share> repaired(MunicipalityId municipality) {
        YearMonth last = YearMonth.from(today());
        ZonedDateTime start = last.minusMonths(MONTHS - 1).atDay(1).atStartOfDay(BelgianTime.ZONE);
        Catalogue catalogue = catalogues.of(municipality);
        Map<YearMonth, Set<String>> products = updates.since(municipality, start.toInstant()).stream()
                .collect(Collectors.groupingBy(
                        update -> YearMonth.from(BelgianTime.at(update.at())),
                        Collectors.mapping(PageUpdate::product, Collectors.toSet())));
        SortedMap<YearMonth, Share> shares = new TreeMap<>();
        for (int back = 0; back < MONTHS; back++) {
            YearMonth month = last.minusMonths(back);
            int repaired = products.getOrDefault(month, Set.of()).size();
            shares.put(month, new Share(repaired, catalogue.products().size()));
        }
        return shares;
    }

    /// Writes down how repaired pages have done since, for those of the last four weeks.
    public void followUp(MunicipalityId municipality) {
        LocalDate today = today();
        ZonedDateTime start = today.minusDays(WEEKS * 7L + 1).atStartOfDay(BelgianTime.ZONE);
        for (PageUpdate update : updates.since(municipality, start.toInstant())) {
            LocalDate first = BelgianTime.at(update.at()).toLocalDate().plusDays(1);
            LocalDate end = first.plusDays(WEEKS * 7L - 1);
            LocalDate last = end.isBefore(today) ? end : today;
            if (!last.isBefore(first)) {
                int days = (int) (last.toEpochDay() - first.toEpochDay() + 1);
                Tally tally = figures.over(municipality, first, last);
                updates.save(update.with(PageUpdate.Effect.of(update.product(), tally, days)));
            }
        }
    }

    public LocalDate today() {
        return BelgianTime.at(clock.instant()).toLocalDate();
    }
}
