package be.wijzer.sandbox.phone;

import be.wijzer.sandbox.town.Town;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// A telephone call. Whoever changes it holds its lock.
final class Call {
    final String sid;
    final Town town;
    final String from;
    final String to;
    final Direction direction;
    final Instant created;
    final Map<String, String> orders;
    final ReentrantLock lock = new ReentrantLock();
    final Deque<Element> pending = new ArrayDeque<>();
    final List<Line> transcript = new ArrayList<>();
    final List<String> problems = new ArrayList<>();
    State state;
    /// How a transfer to a person ends in this call.
    String reception = "completed";

    @Nullable
    Gathering gathering;

    @Nullable
    String answeredBy;

    @Nullable
    Instant answered;

    @Nullable
    Instant ended;

    URI document;
    int callbacks;
    private int lastStep;

    /// `orders` are the parameters the assistant gave when it placed the call.
    Call(
            String sid,
            Town town,
            String from,
            String to,
            Direction direction,
            Instant created,
            Map<String, String> orders,
            URI document) {
        this.sid = sid;
        this.town = town;
        this.from = from;
        this.to = to;
        this.direction = direction;
        this.created = created;
        this.orders = orders;
        this.document = document;
        this.state = direction == Direction.INBOUND ? State.IN_PROGRESS : State.RINGING;
    }

    void startStep() {
        lastStep = transcript.size();
    }

    void add(Who who, String text, @Nullable String language) {
        transcript.add(new Line(who, text, language));
    }

    /// What the caller heard since the last thing the caller did.
    List<String> said() {
        return transcript.subList(lastStep, transcript.size()).stream()
                .filter(line -> line.who() != Who.CALLER)
                .map(Line::text)
                .toList();
    }

    boolean isLive() {
        return state == State.IN_PROGRESS;
    }

    boolean isOver() {
        return state != State.IN_PROGRESS && state != State.RINGING;
    }

    record Line(Who who, String text, @Nullable String language) {}

    enum Who {
        ASSISTANT,
        CALLER,
        LINE
    }

    enum Direction {
        INBOUND("inbound"),
        OUTBOUND("outbound-api");

        final String twilio;

        Direction(String twilio) {
            this.twilio = twilio;
        }
    }

    enum State {
        RINGING("ringing"),
        IN_PROGRESS("in-progress"),
        COMPLETED("completed"),
        BUSY("busy"),
        NO_ANSWER("no-answer"),
        FAILED("failed"),
        CANCELED("canceled");

        final String twilio;

        State(String twilio) {
            this.twilio = twilio;
        }
    }
}
