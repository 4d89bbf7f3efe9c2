package be.wijzer.channels.phone;

import be.wijzer.core.municipality.Language;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One step of a call: what the caller hears, and what the answer to it is read against. Made once and kept, so that
/// the same request gets the same answer on any node.
///
/// @param call Twilio's key of the call
/// @param step from 1
/// @param says in the order of saying, before the menu and the offers
/// @param link a page that was spoken of
public record Prompt(
        String call,
        int step,
        Language language,
        List<Sentence> says,
        Menu menu,
        Optional<Link> link,
        Awaiting awaiting,
        Progress progress) {
    public Prompt {
        says = List.copyOf(says);
    }

    /// Words as they are pronounced.
    public record Sentence(Language language, String text) {}

    /// A page that can be sent by text message.
    public record Link(String title, URI url) {}

    /// How far the call has come.
    ///
    /// @param lastLine the last line of the transcript that has been spoken
    /// @param personAskedAt when a person was last asked for
    /// @param silences how often in a row nothing was said
    /// @param unsure how often in a row the caller was asked whether we heard well
    public record Progress(long lastLine, Optional<Instant> personAskedAt, int silences, int unsure) {
        static final Progress START = new Progress(0, Optional.empty(), 0, 0);

        Progress heard() {
            return new Progress(lastLine, personAskedAt, 0, 0);
        }

        Progress silent() {
            return new Progress(lastLine, personAskedAt, silences + 1, unsure);
        }

        Progress doubted() {
            return new Progress(lastLine, personAskedAt, 0, unsure + 1);
        }

        Progress upTo(long line, Optional<Instant> asked) {
            return new Progress(line, asked.or(() -> personAskedAt), silences, unsure);
        }
    }

    /// The same once more, as the next step.
    Prompt again() {
        return next(says, awaiting);
    }

    /// The next step with other words, everything else as it is.
    Prompt next(List<Sentence> other, Awaiting waiting) {
        return new Prompt(call, step + 1, language, other, menu, link, waiting, progress);
    }

    Prompt with(Menu other) {
        return new Prompt(call, step, language, says, other, link, awaiting, progress);
    }

    Prompt with(Progress other) {
        return new Prompt(call, step, language, says, menu, link, awaiting, other);
    }

    Prompt with(Awaiting other) {
        return new Prompt(call, step, language, says, menu, link, other, progress);
    }

    /// The same with only this to say.
    Prompt with(Sentence only) {
        return new Prompt(call, step, language, List.of(only), menu, link, awaiting, progress);
    }

    /// The same with nothing to choose from and no page.
    Prompt bare() {
        return new Prompt(call, step, language, says, Menu.NONE, Optional.empty(), awaiting, progress);
    }

    Prompt withoutLink() {
        return new Prompt(call, step, language, says, menu, Optional.empty(), awaiting, progress);
    }

    /// Whether the answer is a number of several keys.
    boolean takesDigits() {
        return awaiting instanceof Awaiting.Words(boolean _, boolean digits) && digits;
    }

    /// Whether nothing is asked at all: any subject will do.
    boolean isFree() {
        return awaiting instanceof Awaiting.Words(boolean question, boolean _) && !question && menu.isEmpty();
    }
}
