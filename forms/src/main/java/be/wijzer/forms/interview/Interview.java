package be.wijzer.forms.interview;

import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.forms.interview.Sayings.Meaning;
import be.wijzer.forms.interview.Step.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Tells what a resident's sentence does to an interview. Nothing is kept between two sentences, and the same sentence
/// at the same place always does the same. Of a long story the beginning is listened to.
public final class Interview {
    private static final int FEWEST_IN_A_QUESTION = 4;

    private final EntityRecogniser recogniser;
    private final Means means;
    private final Sayings sayings = new Sayings();

    /// One with nothing but words.
    public Interview(EntityRecogniser recogniser) {
        this(recogniser, Means.none());
    }

    public Interview(EntityRecogniser recogniser, Means means) {
        this.recogniser = recogniser;
        this.means = means;
    }

    Means means() {
        return means;
    }

    /// Where unfinished forms wait.
    Later later() {
        return means.later();
    }

    /// "Later verder", "ik doe straks voort".
    boolean goesOnLater(String text) {
        return sayings.says(Meaning.LATER, Sayings.plain(text));
    }

    /// What a sentence that starts a form already says; a question only where it surely is one.
    Map<String, Object> volunteered(Asking asking) {
        Asking heard = asking.heard();
        String plain = Sayings.plain(heard.text());
        Map<String, Object> said =
                new LinkedHashMap<>(new Readings(heard, plain, recogniser, sayings, means.products()).others());
        if (asking.text().contains("?") && plain.split(" ").length >= FEWEST_IN_A_QUESTION) {
            asking.form().fields().stream()
                    .filter(field -> field.type() == FieldType.QUESTION)
                    .forEach(field -> said.put(field.name(), asking.text().strip()));
        }
        return said;
    }

    /// "Kan ik dat niet op een pagina invullen?"
    boolean wantsPage(String text) {
        return Sayings.clauses(text).stream().anyMatch(clause -> sayings.says(Meaning.PAGE, clause));
    }

    /// "Dat is alles."
    boolean hasEnough(String text) {
        return sayings.says(Meaning.ENOUGH, Sayings.plain(text));
    }

    /// What words give the asked field where they are written for it alone.
    Optional<Object> written(Asking asking) {
        Asking heard = asking.heard();
        Asking bare = heard.in(Spoken.written(heard.text()));
        return new Readings(bare, Sayings.plain(bare.text()), recogniser, sayings, means.products())
                .asked()
                .flatMap(Mention::value);
    }

    /// "Waarom vraag je dat?"
    boolean asksWhy(String text) {
        String plain = Sayings.plain(text);
        return sayings.says(Meaning.WHY, plain) || sayings.has(Meaning.WHY, plain);
    }

    /// "Terug", "vorige vraag".
    boolean goesBack(String text) {
        return sayings.says(Meaning.BACK, Sayings.plain(text));
    }

    public Step step(Asking asking) {
        return Sayings.plain(asking.heard().text()).isBlank()
                ? Step.of(Kind.UNCLEAR)
                : hearing(asking).step(Acts.shipped());
    }

    private Hearing hearing(Asking asking) {
        Asking heard = asking.heard();
        Asking written = heard.in(Spoken.written(heard.text()));
        return new Hearing(
                heard,
                asking.text(),
                Sayings.plain(heard.text()),
                new Readings(written, Sayings.plain(written.text()), recogniser, sayings, means.products()),
                sayings);
    }

    /// What speaks for one kind of turn or another; empty where that is sure without.
    Optional<Evidence> evidence(Asking asking) {
        return hearing(asking).evidence();
    }
}
