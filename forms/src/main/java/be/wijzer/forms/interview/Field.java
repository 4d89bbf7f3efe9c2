package be.wijzer.forms.interview;

import be.wijzer.core.understanding.EntityRecogniser.Prefer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// One thing a form asks.
///
/// @param label how the summary calls it
/// @param spoken what is asked instead where everything is read aloud
/// @param error what is said where an answer isn't valid
/// @param why the answer to "waarom vraag je dat?"
/// @param valid whether an answer will do, over the fields' names; missing is always
/// @param condition whether it is asked at all; missing is always
/// @param dependsOn fields whose change makes the answer worthless
/// @param hours when a time can be, which decides between morning and evening
/// @param prefer which way a date without a year is read
/// @param prefill one of `SOURCES`
/// @param most how many values it takes, where it takes several
/// @param paged whether a page is easier than a chat for it
public record Field(
        String name,
        FieldType type,
        Wording label,
        Wording question,
        Optional<Wording> spoken,
        Optional<Wording> help,
        Optional<Wording> error,
        Optional<Wording> why,
        List<Option> options,
        boolean required,
        Optional<Expression> valid,
        Optional<Expression> condition,
        Set<String> dependsOn,
        Optional<Hours> hours,
        Prefer prefer,
        Optional<String> prefill,
        int most,
        boolean paged) {
    /// A fixed answer to choose.
    public record Option(String id, Wording title) {}

    private static final Pattern END = Pattern.compile(
            "(?:.* )?(?:tot (?:en met )?(?:hoe laat|wanneer|welke?)|jusqu (?:a quelle?|quand|a quand)|(?:until|till) (?:what|when|which)|bis (?:wann|zu welche[rm]|wie spat))(?: .*)?");

    /// The telephone number of a channel that has one.
    static final String PHONE = "person.phone";

    /// Where an answer may come from without asking.
    static final Set<String> SOURCES = Set.of(
            PHONE,
            "person.given_name",
            "person.family_name",
            "person.name",
            "person.birth_date",
            "person.address",
            "person.street",
            "person.house_number",
            "person.box",
            "person.postal_code",
            "person.municipality",
            "organisation.name",
            "organisation.number");

    /// Whether what is asked is how long something goes on.
    boolean asksEnd() {
        return question.texts().values().stream()
                .anyMatch(text -> END.matcher(Sayings.plain(text)).matches());
    }

    /// What is asked, as a channel has it.
    Wording question(boolean aloud) {
        return aloud ? spoken.orElse(question) : question;
    }

    /// The option with this id or this title in any language.
    Optional<Option> option(String said) {
        return options.stream()
                .filter(option ->
                        option.id().equals(said) || option.title().texts().containsValue(said))
                .findFirst();
    }
}
