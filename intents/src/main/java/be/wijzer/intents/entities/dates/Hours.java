package be.wijzer.intents.entities.dates;

import be.wijzer.intents.entities.dates.DateValue.DateTime;
import be.wijzer.intents.entities.dates.DateValue.DateTimeRange;
import be.wijzer.intents.entities.dates.DateValue.Time;
import be.wijzer.intents.entities.dates.DateValue.TimeRange;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/// A time of the day as it was said: a clock time, a row of hours or a part of the day.
sealed interface Hours {
    /// @param around the part of the day the sentence speaks of elsewhere
    DateValue alone(Optional<DayPart> around);

    DateValue on(LocalDate day, Optional<DayPart> around);

    /// The same, known to be in a part of the day unless said otherwise.
    Hours in(DayPart part);

    /// A part of the day.
    record Part(DayPart part) implements Hours {
        @Override
        public DateValue alone(Optional<DayPart> around) {
            return part.range();
        }

        @Override
        public DateValue on(LocalDate day, Optional<DayPart> around) {
            return part.on(day);
        }

        @Override
        public Hours in(DayPart other) {
            return this;
        }
    }

    /// A clock time.
    ///
    /// @param exact on the 24-hour clock; otherwise the hour is 1 to 12 and may be in either half of the day
    /// @param laterNight a night that begins on the day named: its small hours fall on the next
    record Clock(int hour, int minute, int second, boolean exact, Optional<DayPart> part, boolean laterNight)
            implements Hours {
        static Clock said(int hour, int minute) {
            return new Clock(hour == 0 ? 12 : hour, minute, 0, false, Optional.empty(), false);
        }

        static Clock exactly(int hour, int minute) {
            return new Clock(hour % 24, minute, 0, true, Optional.empty(), false);
        }

        /// The moment, where a bare hour is an office hour: 1 to 6 in the afternoon, 7 to 12 in the morning.
        LocalTime time(Optional<DayPart> around) {
            Optional<DayPart> in = part.or(() -> around);
            int read = exact ? hour : in.isPresent() ? in.get().hour(hour) : hour < 7 ? hour + 12 : hour;
            return LocalTime.of(read % 24, minute, second);
        }

        /// The first reading after a moment of the same day; the earliest of the next day where there is none.
        LocalTime timeAfter(LocalTime start) {
            if (exact || part.isPresent()) {
                return time(Optional.empty());
            }
            LocalTime first = LocalTime.of(hour % 12, minute, second);
            LocalTime second = first.plusHours(12);
            return first.isAfter(start) ? first : second.isAfter(start) ? second : first;
        }

        /// The latest reading before a moment of the same day, where the usual one is not.
        LocalTime timeBefore(LocalTime end, Optional<DayPart> around) {
            LocalTime usual = time(around);
            if (exact || part.isPresent() || usual.isBefore(end)) {
                return usual;
            }
            LocalTime other = usual.plusHours(12);
            return other.isBefore(end) ? other : usual;
        }

        @Override
        public DateValue alone(Optional<DayPart> around) {
            return new Time(time(around));
        }

        LocalDateTime moment(LocalDate day, Optional<DayPart> around) {
            LocalTime time = time(around);
            return (laterNight && time.getHour() < 9 ? day.plusDays(1) : day).atTime(time);
        }

        @Override
        public DateValue on(LocalDate day, Optional<DayPart> around) {
            return new DateTime(moment(day, around));
        }

        @Override
        public Clock in(DayPart other) {
            return part.isPresent() ? this : new Clock(hour, minute, second, exact, Optional.of(other), laterNight);
        }

        Clock inTheNightAfter() {
            return new Clock(hour, minute, second, exact, Optional.of(DayPart.NIGHT), true);
        }
    }

    /// From one clock time to another, either of which may be open.
    record Between(Optional<Clock> from, Optional<Clock> to) implements Hours {
        static Between of(Clock from, Clock to) {
            return new Between(Optional.of(from), Optional.of(to));
        }

        static Between from(Clock from) {
            return new Between(Optional.of(from), Optional.empty());
        }

        static Between to(Clock to) {
            return new Between(Optional.empty(), Optional.of(to));
        }

        private TimeRange times(Optional<DayPart> around) {
            if (from.isEmpty() || to.isEmpty()) {
                return new TimeRange(from.map(clock -> clock.time(around)), to.map(clock -> clock.time(around)));
            }
            Clock start = from.get();
            Clock end = to.get();
            Optional<DayPart> partOfEnd = end.part().or(() -> around);
            if (partOfEnd.isPresent() && start.part().isEmpty()) {
                LocalTime to = end.time(around);
                LocalTime from = start.time(partOfEnd);
                return between(
                        from.isBefore(to) || to.getHour() < 9 ? from : start.timeBefore(to, Optional.empty()), to);
            }
            if (end.exact() && !start.exact()) {
                LocalTime to = end.time(around);
                return between(start.timeBefore(to, around), to);
            }
            LocalTime from = start.time(around);
            return between(from, end.timeAfter(from));
        }

        private static TimeRange between(LocalTime from, LocalTime to) {
            return new TimeRange(Optional.of(from), Optional.of(to));
        }

        @Override
        public DateValue alone(Optional<DayPart> around) {
            return times(around);
        }

        @Override
        public DateValue on(LocalDate day, Optional<DayPart> around) {
            TimeRange times = times(around);
            Optional<LocalDateTime> start = times.from().map(day::atTime);
            Optional<LocalDateTime> end = times.to()
                    .map(time -> (times.from().isPresent()
                                            && !time.isAfter(times.from().get())
                                    ? day.plusDays(1)
                                    : day)
                            .atTime(time));
            return new DateTimeRange(start, end);
        }

        @Override
        public Hours in(DayPart part) {
            return new Between(
                    from.map(clock -> clock.in(part)), from.isPresent() ? to : to.map(clock -> clock.in(part)));
        }
    }
}
