package be.wijzer.core.testkit;

import be.wijzer.core.channel.Capabilities;
import be.wijzer.core.channel.Channel;
import be.wijzer.core.channel.Outgoing;
import be.wijzer.core.channel.SendResult;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// A channel that keeps what is sent, and answers as it is told.
public final class CollectingChannel implements Channel {
    /// Three buttons, ten rows: what WhatsApp can show.
    public static final Capabilities BUTTONS =
            new Capabilities(4096, 1024, 3, 20, 10, 24, 72, true, true, true, false, false);
    /// Text alone.
    public static final Capabilities TEXT =
            new Capabilities(1600, 1600, 0, 0, 0, 0, 0, false, false, false, false, false);
    /// Everything, fetched by the resident's side.
    public static final Capabilities FETCHED =
            new Capabilities(20_000, 20_000, 20, 80, 20, 80, 200, true, true, true, false, true);

    /// Everything read aloud, and fetched by who speaks.
    public static final Capabilities ALOUD =
            new Capabilities(4000, 4000, 7, 80, 7, 80, 80, false, false, false, true, true);

    /// The error that says that the service window was closed.
    public static final String WINDOW = "131047";

    private final String name;
    private final Capabilities capabilities;
    private final List<Outgoing> sent = new CopyOnWriteArrayList<>();
    private volatile Function<Outgoing, SendResult> answers;
    private volatile boolean looksFirst;

    public CollectingChannel(String name, Capabilities capabilities) {
        this.name = name;
        this.capabilities = capabilities;
        answers = outgoing -> new SendResult.Accepted("wamid." + outgoing.key());
    }

    public void answers(Function<Outgoing, SendResult> how) {
        answers = how;
    }

    /// From now on it asks its provider before it sends anything again.
    public void startLookingFirst() {
        looksFirst = true;
    }

    public List<Outgoing> sent() {
        return sent;
    }

    public List<String> texts() {
        return sent.stream().map(outgoing -> outgoing.reply().text()).toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public boolean looksFirst() {
        return looksFirst;
    }

    @Override
    public boolean closesWindow(String code) {
        return code.equals(WINDOW);
    }

    @Override
    public SendResult send(Outgoing outgoing) {
        sent.add(outgoing);
        return answers.apply(outgoing);
    }
}
