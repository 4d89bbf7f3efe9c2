package be.wijzer.core.submissions;

import be.wijzer.core.store.StoreUnavailable;
import be.wijzer.core.submissions.BackOffice.Delivery;
import be.wijzer.core.submissions.Submissions.Pending;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Keeps what is submitted, and brings it to the back offices from whichever node comes first, ever less often while
/// that fails.
public final class Submitting {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration CLAIMED = Duration.ofMinutes(2);
    /// What is accepted and not looked at for so long is told to the town's people.
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 12;

    private final Submissions submissions;
    private final Map<String, BackOffice> offices;
    private final Clock clock;

    public Submitting(Submissions submissions, List<BackOffice> offices, Clock clock) {
        this.submissions = submissions;
        this.offices = offices.stream().collect(Collectors.toUnmodifiableMap(BackOffice::name, Function.identity()));
        this.clock = clock;
    }

    /// Keeps a form, and returns its reference number.
    public String submit(Submitted form) {
        submissions.keep(
                form,
                offices.values().stream()
                        .filter(office -> office.takes(form))
                        .map(BackOffice::name)
                        .sorted()
                        .toList());
        return form.reference();
    }

    /// Delivers what is due; returns how many were taken.
    public int deliver() {
        Instant now = clock.instant();
        int taken = 0;
        for (List<Pending> some = claim(now); !some.isEmpty(); some = claim(now)) {
            taken += (int) some.stream().filter(this::deliver).count();
        }
        return taken;
    }

    private List<Pending> claim(Instant due) {
        return submissions.claim(due, clock.instant().plus(CLAIMED));
    }

    private boolean deliver(Pending pending) {
        return switch (asked(pending)) {
            case Delivery.Taken() -> {
                submissions.delivered(pending);
                yield true;
            }
            case Delivery.Accepted(String ticket) -> {
                accepted(pending, ticket);
                yield false;
            }
            case Delivery.TryLater(String reason) -> {
                submissions.failed(pending, reason, Optional.of(clock.instant().plus(pause(pending.attempts()))));
                yield false;
            }
            case Delivery.Refused(String reason) -> {
                submissions.failed(pending, reason, Optional.empty());
                yield false;
            }
        };
    }

    /// One form that nothing can be done with keeps no other from its office.
    private Delivery asked(Pending pending) {
        BackOffice office = offices.get(pending.office());
        if (office == null) {
            return new Delivery.Refused("niet meer ingesteld");
        }
        try {
            return pending.ticket()
                    .map(ticket -> office.outcome(pending.form(), ticket))
                    .orElseGet(() -> office.deliver(pending.form()));
        } catch (StoreUnavailable gone) {
            throw gone;
        } catch (RuntimeException wrong) {
            return new Delivery.TryLater(wrong.getClass().getSimpleName());
        }
    }

    private void accepted(Pending pending, String ticket) {
        Duration age = Duration.between(pending.form().at(), clock.instant());
        Instant next = clock.instant().plus(within(age.dividedBy(2)));
        if (age.compareTo(FORGOTTEN) < 0) {
            submissions.accepted(pending, ticket, next);
        } else {
            submissions.failed(pending, "aangenomen, nog niet verwerkt", Optional.of(next));
        }
    }

    private static Duration pause(int attempts) {
        return within(FIRST.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS)));
    }

    private static Duration within(Duration pause) {
        if (pause.compareTo(FIRST) < 0) {
            return FIRST;
        }
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
