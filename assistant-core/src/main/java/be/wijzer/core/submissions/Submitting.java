package be.wijzer.core.submissions;

import be.wijzer.core.submissions.BackOffice.Delivery;
import be.wijzer.core.submissions.Submissions.Pending;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Keeps what is submitted, and brings it to the back office from whichever node comes first, ever less often while
/// that
/// fails.
public final class Submitting {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration CLAIMED = Duration.ofMinutes(2);
    private static final int MOST_DOUBLINGS = 12;

    private final Submissions submissions;
    private final BackOffice backOffice;
    private final Clock clock;

    public Submitting(Submissions submissions, BackOffice backOffice, Clock clock) {
        this.submissions = submissions;
        this.backOffice = backOffice;
        this.clock = clock;
    }

    /// Keeps a form, and returns its reference number.
    public String submit(Submitted form) {
        submissions.keep(form, backOffice.isThere(form.municipality()));
        return form.reference();
    }

    /// Delivers what is due; returns how many were taken.
    public int deliver() {
        int taken = 0;
        Instant now = clock.instant();
        for (Pending pending : submissions.claim(now, now.plus(CLAIMED))) {
            taken += switch (backOffice.deliver(pending.form())) {
                case Delivery.Taken() -> {
                    submissions.delivered(pending.form().key());
                    yield 1;
                }
                case Delivery.TryLater(String reason) -> {
                    submissions.failed(
                            pending.form().key(),
                            reason,
                            Optional.of(clock.instant().plus(pause(pending.attempts()))));
                    yield 0;
                }
                case Delivery.Refused(String reason) -> {
                    submissions.failed(pending.form().key(), reason, Optional.empty());
                    yield 0;
                }
            };
        }
        return taken;
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
