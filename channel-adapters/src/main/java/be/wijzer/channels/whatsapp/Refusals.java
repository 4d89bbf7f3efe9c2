package be.wijzer.channels.whatsapp;

import be.wijzer.channels.meta.GraphAnswer;
import be.wijzer.channels.meta.Sending.Verdict;
import java.util.Set;

/// What the Cloud API's error codes ask of us. Meta, "Error codes", 15 May 2026.
final class Refusals {
    static final int WINDOW = 131_047;

    private static final Set<Integer> LATER =
            Set.of(1, 2, 4, 80_007, 130_429, 131_000, 131_016, 131_056, 131_057, 133_016);
    private static final Set<Integer> UNREACHABLE = Set.of(130_472, 131_026, 131_049, 131_050, 131_062);
    private static final Set<Integer> ACCOUNT =
            Set.of(0, 3, 10, 190, 368, 130_497, 131_005, 131_031, 131_037, 131_042, 131_045, 131_048, 131_064);
    private static final int FIRST_PERMISSION = 200;
    private static final int LAST_PERMISSION = 299;
    private static final int TOO_MANY = 429;

    private Refusals() {}

    static Verdict verdict(GraphAnswer.Refused refused) {
        int code = refused.error().code();
        if (isAccountTrouble(code)) {
            return new Verdict.Never("account");
        }
        if (code == WINDOW) {
            return new Verdict.Never("window");
        }
        if (UNREACHABLE.contains(code)) {
            return new Verdict.Never("unreachable");
        }
        boolean later = LATER.contains(code)
                || refused.error().isTransient()
                || refused.status() == TOO_MANY
                || refused.status() / 100 == 5;
        return later ? new Verdict.Later() : new Verdict.Never("refused");
    }

    /// Whether a person has to do something about the account.
    static boolean isAccountTrouble(int code) {
        return ACCOUNT.contains(code) || code >= FIRST_PERMISSION && code <= LAST_PERMISSION;
    }
}
