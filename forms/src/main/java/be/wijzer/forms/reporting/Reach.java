package be.wijzer.forms.reporting;

import be.wijzer.core.skill.Turn;

/// How the town can reach somebody who told of a problem, without asking anything more.
sealed interface Reach {
    /// In the conversation itself.
    record Here() implements Reach {}

    /// A call ends, but came from a number.
    record Number(String phone) implements Reach {}

    record Nowhere() implements Reach {}

    static Reach of(Turn turn) {
        if (!turn.channel().spoken()) {
            return new Here();
        }
        return turn.draft()
                .before()
                .address()
                .telephone()
                .<Reach>map(Number::new)
                .orElseGet(Nowhere::new);
    }
}
