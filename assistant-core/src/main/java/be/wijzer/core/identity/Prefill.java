package be.wijzer.core.identity;

import be.wijzer.core.conversation.Draft;
import java.util.Optional;

/// What is known of the resident of a conversation already, so that it needn't be asked.
public interface Prefill {
    /// One thing, by where it comes from: a `String`, or a `LocalDate` for `person.birth_date`. Empty where it isn't
    /// known, or nobody is signed in; never fails, and is quick after the first time in a conversation.
    ///
    /// The sources: `person.given_name`, `person.family_name`, `person.name`, `person.birth_date`, `person.address`
    /// (one line), `person.street`, `person.house_number`, `person.box`, `person.postal_code`,
    /// `person.municipality`, `person.phone` (of a channel that has one, signed in or not), `organisation.name` and
    /// `organisation.number`.
    ///
    /// @param reason what it is used for, such as the name of a form: counted with the use
    Optional<Object> value(Draft draft, String source, String reason);
}
