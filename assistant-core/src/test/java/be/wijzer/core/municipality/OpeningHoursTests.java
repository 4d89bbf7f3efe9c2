package be.wijzer.core.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTests {
    private static final TimeRange MORNING = new TimeRange(LocalTime.of(9, 0), LocalTime.of(12, 0));
    private static final TimeRange AFTERNOON = new TimeRange(LocalTime.of(13, 30), LocalTime.of(16, 0));
    private static final OpeningHours HOURS = new OpeningHours(
            Map.of(
                    DayOfWeek.MONDAY, List.of(AFTERNOON, MORNING),
                    DayOfWeek.FRIDAY, List.of(MORNING)),
            Map.of(LocalDate.of(2026, 3, 16), List.of(), LocalDate.of(2026, 3, 17), List.of(MORNING)),
            true);

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-09T09:00, true
            2026-03-09T11:59, true
            2026-03-09T12:00, false
            2026-03-09T13:30, true
            2026-03-10T10:00, false
            2026-03-16T10:00, false
            2026-03-17T10:00, true
            2026-04-06T10:00, false
            2026-05-01T10:00, false
            """)
    void isOpenDuringItsHours(LocalDateTime moment, boolean open) {
        assertThat(HOURS.isOpen(at(moment))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-09T08:00, 2026-03-09T09:00
            2026-03-09T09:00, 2026-03-09T13:30
            2026-03-09T17:00, 2026-03-13T09:00
            2026-03-13T12:00, 2026-03-17T09:00
            2026-04-03T12:00, 2026-04-10T09:00
            """)
    void findsTheNextOpening(LocalDateTime moment, LocalDateTime opening) {
        assertThat(HOURS.nextOpening(at(moment))).contains(at(opening));
    }

    @Test
    void neverOpensWithoutHours() {
        OpeningHours none = new OpeningHours(Map.of(), Map.of(), true);
        assertThat(none.nextOpening(at(LocalDateTime.of(2026, 3, 9, 8, 0)))).isEmpty();
    }

    @Test
    void listsTheRangesOfADayInOrder() {
        assertThat(HOURS.on(LocalDate.of(2026, 3, 9))).containsExactly(MORNING, AFTERNOON);
    }

    @Test
    void saysThatAHolidayClosesIt() {
        assertThat(HOURS.isClosedForHoliday(LocalDate.of(2026, 4, 6))).isTrue();
        assertThat(HOURS.isClosedForHoliday(LocalDate.of(2026, 7, 21))).isFalse();
    }

    private static ZonedDateTime at(LocalDateTime moment) {
        return moment.atZone(ZoneId.of("Europe/Brussels"));
    }
}
