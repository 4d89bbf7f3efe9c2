package be.wijzer.intents.entities.dates;

import be.wijzer.intents.entities.dates.Stretch.Day;
import be.wijzer.intents.entities.words.Rule;
import java.util.ArrayList;
import java.util.List;

/// Every way to say a day or a row of days.
final class Stretches {
    private static final Rule<Day> PLAIN_DAY = Rule.longest(List.of(
                    NumberedDays.NUMBERED,
                    Weekdays.BY_WEEKDAY,
                    NearDays.DAY,
                    FeastDays.FEAST_DAY,
                    Months.NTH_WEEKDAY_OF_MONTH,
                    Months.EDGE_OF_MONTH))
            .remembered();

    /// One day.
    static final Rule<Day> DAY = Rule.<Day>longest(List.of(PLAIN_DAY, FeastDays.counted(PLAIN_DAY)))
            .onlyIf((sentence, from, next) ->
                    !FalseFriends.isAName(sentence, from) && !FalseFriends.isCountedBetween(sentence, from, next))
            .remembered();

    /// One day or more.
    static final Rule<Stretch> STRETCH = all().onlyIf((sentence, from, _) -> !FalseFriends.isAName(sentence, from))
            .remembered();

    private static Rule<Stretch> all() {
        List<Rule<Stretch>> rules = new ArrayList<>();
        rules.add(DAY.map(day -> day));
        rules.add(Periods.around(PLAIN_DAY));
        rules.add(FeastDays.SCHOOL_HOLIDAY);
        rules.addAll(Periods.ALL);
        rules.addAll(Years.ALL);
        rules.addAll(Months.ALL);
        return Rule.longest(rules);
    }

    private Stretches() {}
}
