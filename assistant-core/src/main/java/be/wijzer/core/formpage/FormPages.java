package be.wijzer.core.formpage;

import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Conversations;
import be.wijzer.core.conversation.Draft;
import be.wijzer.core.conversation.Frame;
import be.wijzer.core.dialogue.Dialogue;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// What happens on the page of a form. What is filled in becomes an event of its conversation, once.
public final class FormPages {
    private static final Duration USABLE = Duration.ofHours(12);

    private final PageTokens tokens;
    private final PageLinks links;
    private final Sheets sheets;
    private final Conversations conversations;
    private final Assistant assistant;
    private final Dialogue dialogue;
    private final Municipalities municipalities;
    private final Clock clock;

    public FormPages(
            PageTokens tokens,
            PageLinks links,
            Sheets sheets,
            Conversations conversations,
            Assistant assistant,
            Dialogue dialogue,
            Municipalities municipalities,
            Clock clock) {
        this.tokens = tokens;
        this.links = links;
        this.sheets = sheets;
        this.conversations = conversations;
        this.assistant = assistant;
        this.dialogue = dialogue;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /// The page with its form, as it stands now.
    private record At(PageLink link, Conversation conversation, Municipality municipality, Optional<Frame> frame) {}

    /// @param isOurs whether this browser opened the page with this key
    public Visit visit(String token, boolean isOurs) {
        return at(token).map(at -> visit(at, isOurs, Visit.Notice.NONE)).orElseGet(Visit.Unknown::new);
    }

    /// Opens it for one browser; true where that is this one.
    public boolean open(String token) {
        return at(token)
                .filter(at -> refusal(at, false).isEmpty())
                .filter(at -> links.open(at.link().key()))
                .isPresent();
    }

    /// What a browser keeps to show that it opened the page.
    public String key(String token) {
        return tokens.key(token);
    }

    /// How long a browser can use it.
    public Duration usable() {
        return USABLE;
    }

    /// Takes in a filled sheet of the browser that opened the page.
    public Visit fill(String token, Sheet.Entered entered) {
        Optional<At> found = at(token);
        if (found.isEmpty()) {
            return new Visit.Unknown();
        }
        At at = found.get();
        String turn = "form-page/" + at.link().key() + "/" + entered.print();
        if (at.conversation().hasProcessed(turn)) {
            return new Visit.Taken(at.conversation().language());
        }
        Optional<Visit.Reason> refused = refusal(at, true);
        if (refused.isPresent() || at.frame().isEmpty()) {
            return new Visit.Refused(
                    refused.orElse(Visit.Reason.OVER), at.conversation().language());
        }
        Sheet now = sheets.sheet(desk(at), at.frame().get());
        if (!now.version().equals(entered.version())) {
            return open(at, now, Visit.Notice.CHANGED);
        }
        Sheets.Read read = sheets.read(desk(at), at.frame().get(), entered);
        if (!read.isRight()) {
            return open(at, read.sheet(), read.sheet().wrong().isEmpty() ? Visit.Notice.MORE : Visit.Notice.WRONG);
        }
        AtomicBoolean wasChanged = new AtomicBoolean();
        assistant.change(
                at.link().conversation(),
                turn,
                draft -> wasChanged.set(!filled(draft, at, entered.version(), read.answers())));
        return wasChanged.get()
                ? visit(at(token).orElse(at), true, Visit.Notice.CHANGED)
                : new Visit.Taken(at.conversation().language());
    }

    /// False where the conversation went on meanwhile.
    private boolean filled(Draft draft, At at, String version, Map<String, Optional<Object>> answers) {
        Optional<Frame> frame = sheets.find(draft.frames(), at.link().form())
                .filter(each -> sheets.sheet(desk(at), each).version().equals(version));
        frame.ifPresent(each -> dialogue.filled(draft, each, answers));
        return frame.isPresent();
    }

    private Visit visit(At at, boolean isOurs, Visit.Notice notice) {
        Optional<Visit.Reason> refused = refusal(at, isOurs);
        if (refused.isPresent() || at.frame().isEmpty()) {
            return new Visit.Refused(
                    refused.orElse(Visit.Reason.OVER), at.conversation().language());
        }
        Sheet sheet = sheets.sheet(desk(at), at.frame().get());
        return isOurs && at.link().opened()
                ? open(at, sheet, notice)
                : new Visit.Welcome(
                        at.municipality().name(),
                        sheet.title(),
                        at.conversation().address().channel(),
                        at.conversation().language());
    }

    private static Visit open(At at, Sheet sheet, Visit.Notice notice) {
        return new Visit.Open(at.municipality().name(), sheet, at.conversation().language(), notice);
    }

    private Optional<Visit.Reason> refusal(At at, boolean isOurs) {
        if (at.link().opened() && !isOurs) {
            return Optional.of(Visit.Reason.OPENED);
        }
        Duration longer = at.link().opened() ? USABLE : Duration.ZERO;
        if (clock.instant().isAfter(at.link().until().plus(longer))) {
            return Optional.of(Visit.Reason.EXPIRED);
        }
        return at.frame().isEmpty() ? Optional.of(Visit.Reason.OVER) : Optional.empty();
    }

    private Optional<At> at(String token) {
        return links.find(tokens.key(token))
                .flatMap(link -> conversations
                        .find(link.conversation())
                        .flatMap(conversation -> municipalities
                                .find(link.municipality())
                                .map(municipality -> new At(
                                        link,
                                        conversation,
                                        municipality,
                                        sheets.find(conversation.frames(), link.form())))));
    }

    private Sheets.Desk desk(At at) {
        ConversationId conversation = at.link().conversation();
        return new Sheets.Desk(
                at.municipality(), conversation, at.conversation().language(), clock.instant());
    }
}
