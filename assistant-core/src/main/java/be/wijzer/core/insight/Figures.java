package be.wijzer.core.insight;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;

/// The kept figures of each town, by day and month of Belgian time. Days and months without events are absent.
public interface Figures {
    SortedMap<LocalDate, Tally> days(MunicipalityId municipality, LocalDate first, LocalDate last);

    SortedMap<YearMonth, Tally> months(MunicipalityId municipality, YearMonth first, YearMonth last);

    default Tally over(MunicipalityId municipality, LocalDate first, LocalDate last) {
        return Tally.sum(days(municipality, first, last).values());
    }
}
