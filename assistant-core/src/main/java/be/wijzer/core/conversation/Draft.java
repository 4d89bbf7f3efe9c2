package be.wijzer.core.conversation;

import be.wijzer.core.channel.Capabilities;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.channel.Rendering;
import be.wijzer.core.insight.Event;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The next version of a conversation while it is being written, by one thread.
public final class Draft {
    static final int LINES = 50;
    static final int IDS = 200;
    private static final int SLACK = 10;

    private final Conversation before;
    private final Capabilities channel;
    private final Context context;
    private final List<Line> transcript;
    private final List<String> processed;
    private final List<OutboxEntry> outbox;
    private final List<Event> events = new ArrayList<>();
    private final Map<String, String> memory;
    private ChannelAddress address;
    private Language language;
    private Instant lastHeard;
    private List<Frame> frames;
    private Optional<OpenQuestion> question;
    private HandOver handOver;
    private long lines;
    private long epoch;
    private int misunderstandings;

    /// @param turn the message or action that causes the change: it names what is said and counted
    /// @param node the node that writes
    public record Context(String turn, String node, Instant now, Optional<String> trace) {}

    Draft(Conversation before, Capabilities channel, Context context) {
        this.before = before;
        this.channel = channel;
        this.context = context;
        transcript = new ArrayList<>(before.transcript());
        processed = new ArrayList<>(before.processed());
        outbox = new ArrayList<>(before.outbox());
        memory = new HashMap<>(before.memory());
        address = before.address();
        language = before.language();
        lastHeard = before.lastHeard();
        frames = before.frames();
        question = before.question();
        handOver = before.handOver();
        lines = before.lines();
        epoch = before.epoch();
        misunderstandings = before.misunderstandings();
        processed.add(context.turn());
    }

    /// The version the draft started from.
    public Conversation before() {
        return before;
    }

    public Capabilities channel() {
        return channel;
    }

    /// Where the resident is.
    public ChannelAddress address() {
        return address;
    }

    public Instant now() {
        return context.now();
    }

    public String turn() {
        return context.turn();
    }

    void hear(Inbound inbound) {
        lastHeard = context.now();
        address = address.joinedWith(inbound.from());
        inbound.language().ifPresent(this::speak);
        lines++;
        transcript.add(new Line.Heard(lines, inbound.messageId(), context.now(), inbound.utterance()));
    }

    /// Says something; on a channel that sends, it goes to the outbox. Returns the line's sequence.
    public long say(Author author, Reply reply) {
        lines++;
        transcript.add(new Line.Said(
                lines, before.id() + "." + lines, context.now(), author, reply, context.turn(), Optional.empty()));
        if (!channel.fetched()) {
            int part = 0;
            for (Reply fitted : new Rendering(channel).fit(reply)) {
                send(new MessageKey(before.id(), lines, part++), fitted, author);
            }
        }
        return lines;
    }

    private void send(MessageKey key, Reply fitted, Author author) {
        outbox.add(new OutboxEntry(
                key.toString(),
                key.line(),
                fitted,
                author,
                epoch,
                OutboxEntry.State.WAITING,
                context.now(),
                context.node(),
                0,
                0,
                context.trace()));
    }

    /// A message was taken, but turns out not to fit in the provider's service window, which is closed now until the
    /// resident writes again. It goes out once more, as what the channel may send outside the window. False where
    /// it can't: it is too old, a person has taken over, or this was the second time.
    boolean sendOutsideWindow(MessageKey failed) {
        remember(Conversation.WINDOW_CLOSED, Long.toString(before.lastHeard().toEpochMilli()));
        Optional<Line.Said> said = transcript.stream()
                .filter(line -> line instanceof Line.Said one && one.sequence() == failed.line())
                .map(Line.Said.class::cast)
                .findFirst()
                .filter(line -> line.author().isHuman() || !before.isClaimed());
        List<Reply> parts =
                said.map(line -> new Rendering(channel).fit(line.reply())).orElse(List.of());
        if (failed.part() >= parts.size()) {
            return false;
        }
        MessageKey again = new MessageKey(before.id(), failed.line(), parts.size() + failed.part());
        send(again, parts.get(failed.part()), said.orElseThrow().author());
        return true;
    }

    /// Notes what a person of the town said to the resident by another way than ours: it isn't sent again.
    public void overheard(Author author, Reply reply) {
        lines++;
        transcript.add(new Line.Said(
                lines, before.id() + "." + lines, context.now(), author, reply, context.turn(), Optional.empty()));
    }

    /// The resident is reached at another address from now on.
    void move(ChannelAddress to) {
        address = to.name().isPresent() ? to : new ChannelAddress(to.channel(), to.account(), to.ids(), address.name());
    }

    /// Says a question that waits for an answer.
    public void ask(Author author, Reply reply) {
        question = Optional.of(new OpenQuestion(say(author, reply), reply, context.now(), false));
    }

    /// Says something with choices that may be taken or left.
    public void offer(Author author, Reply reply) {
        question = Optional.of(new OpenQuestion(say(author, reply), reply, context.now(), true));
    }

    /// The sequence the next line gets.
    public long nextLine() {
        return lines + 1;
    }

    public void happened(String what) {
        lines++;
        transcript.add(new Line.Happened(lines, before.id() + "." + lines, context.now(), what, context.turn()));
    }

    public void speak(Language spoken) {
        language = spoken;
    }

    public Language language() {
        return language;
    }

    public List<Frame> frames() {
        return frames;
    }

    public void frames(List<Frame> stack) {
        frames = List.copyOf(stack);
    }

    public Optional<OpenQuestion> question() {
        return question;
    }

    /// Closes the open question.
    public void answered() {
        question = Optional.empty();
    }

    public HandOver handOver() {
        return handOver;
    }

    public void askForPerson(String reason) {
        if (!(handOver instanceof HandOver.Claimed)) {
            handOver = new HandOver.Asked(context.now(), reason);
        }
    }

    /// A person takes over: what the assistant still had to say is never sent.
    public void claim(String account, String agent) {
        epoch++;
        handOver = new HandOver.Claimed(context.now(), account, agent);
        outbox.removeIf(entry -> !entry.author().isHuman() && entry.state() == OutboxEntry.State.WAITING);
    }

    public void endHandOver() {
        handOver = new HandOver.Ended(context.now());
    }

    public int misunderstandings() {
        return misunderstandings;
    }

    public void misunderstood(int inARow) {
        misunderstandings = inARow;
    }

    public void remember(String key, String value) {
        memory.put(key, value);
    }

    public Optional<String> remembered(String key) {
        return Optional.ofNullable(memory.get(key));
    }

    public void forget(String key) {
        memory.remove(key);
    }

    /// Counts something that happened in this turn.
    public void count(String name, Map<String, String> facts) {
        events.add(new Event(
                before.id() + "/" + context.turn() + "/" + events.size(),
                name,
                before.municipality().value(),
                address.channel(),
                before.id().value(),
                context.now(),
                facts));
    }

    /// Message ids that no longer fit in the document.
    List<String> idsToKeep() {
        return processed.size() > IDS + SLACK ? List.copyOf(processed.subList(0, processed.size() - IDS)) : List.of();
    }

    /// Lines that no longer fit in the document.
    List<Line> linesToKeep() {
        return transcript.size() > LINES + SLACK
                ? List.copyOf(transcript.subList(0, transcript.size() - LINES))
                : List.of();
    }

    /// The finished version. Where nothing else is on its way, the first message is marked as being sent, so that one
    /// save does for both.
    Conversation finished() {
        List<String> ids = idsToKeep();
        if (before.outbox().isEmpty() && !outbox.isEmpty()) {
            outbox.set(0, outbox.getFirst().sending(context.node(), context.now()));
        }
        return new Conversation(
                before.id(),
                before.version() + 1,
                before.municipality(),
                address,
                language,
                before.created(),
                lastHeard,
                frames,
                question,
                lines,
                transcript.subList(linesToKeep().size(), transcript.size()),
                processed.subList(ids.size(), processed.size()),
                before.processedBefore() + ids.size(),
                outbox,
                handOver,
                epoch,
                misunderstandings,
                memory,
                events);
    }
}
