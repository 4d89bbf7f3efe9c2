package be.wijzer.channels.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/// A request that isn't granted, with the problem its caller gets to read.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient Optional<Duration> retryAfter;

    private Refused(Problem problem, Optional<Duration> retryAfter) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public static Refused because(HttpStatus status, String detail) {
        return new Refused(Problem.of(status, detail), Optional.empty());
    }

    /// Refused now; the same request may be made again after a while.
    public static Refused forNow(HttpStatus status, String detail, Duration retryAfter) {
        return new Refused(Problem.of(status, detail), Optional.of(retryAfter));
    }

    /// Refused because one field, or one parameter of the address, is wrong.
    public static Refused field(String field, String message) {
        return field(HttpStatus.BAD_REQUEST, field, message);
    }

    public static Refused field(HttpStatus status, String field, String message) {
        return because(Problem.wrong(status, List.of(new Problem.Wrong(field, message))));
    }

    static Refused because(Problem problem) {
        return new Refused(problem, Optional.empty());
    }

    Problem problem() {
        return problem;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
