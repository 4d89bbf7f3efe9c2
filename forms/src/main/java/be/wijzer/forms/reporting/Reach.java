package be.wijzer.forms.reporting;

import be.wijzer.core.skill.Turn;
import java.util.Optional;

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
        return Optional.ofNullable(turn.draft().before().address().ids().get("phone"))
                .filter(phone -> phone.matches("\\+\\d{8,15}"))
                .<Reach>map(Number::new)
                .orElseGet(Nowhere::new);
    }
}
