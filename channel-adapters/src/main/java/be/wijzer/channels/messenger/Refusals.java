package be.wijzer.channels.messenger;

import be.wijzer.channels.meta.GraphAnswer;
import be.wijzer.channels.meta.GraphError;
import be.wijzer.channels.meta.Sending.Verdict;
import java.util.Set;

/// What the Send API's error codes ask of us. Meta, "Error codes" of the Messenger Platform.
final class Refusals {
    private static final int PERMISSION = 10;
    private static final int PARAMETER = 100;
    private static final int WINDOW = 2_018_278;
    private static final int NO_SUCH_USER = 2_018_001;
    private static final int UNAVAILABLE = 1_545_041;
    private static final Set<Integer> LATER = Set.of(1, 2, 4, 32, 613, 1200, 80_006);
    private static final int UNAVAILABLE_USER = 551;
    private static final Set<Integer> ACCOUNT = Set.of(0, 3, PERMISSION, 102, 190, 368);
    private static final int TOO_MANY = 429;

    private Refusals() {}

    static Verdict verdict(GraphAnswer.Refused refused) {
        GraphError error = refused.error();
        if (error.code() == PERMISSION && error.subcode() == WINDOW) {
            return new Verdict.Never("window");
        }
        if (error.code() == UNAVAILABLE_USER
                || error.subcode() == UNAVAILABLE
                || error.code() == PARAMETER && error.subcode() == NO_SUCH_USER) {
            return new Verdict.Never("unreachable");
        }
        if (ACCOUNT.contains(error.code()) || error.code() >= 200 && error.code() <= 299) {
            return new Verdict.Never("account");
        }
        boolean later = LATER.contains(error.code())
                || error.isTransient()
                || refused.status() == TOO_MANY
                || refused.status() / 100 == 5;
        return later ? new Verdict.Later() : new Verdict.Never("refused");
    }
}
