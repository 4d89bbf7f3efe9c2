package be.wijzer.core.conversation;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.insight.Event;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A conversation with a resident, whole: the one document that is read, changed and replaced.
///
/// @param version rises with each save; a save succeeds only on the version that was read
/// @param lastHeard when the resident last did something
/// @param frames what is going on, the top last
/// @param question the question that waits for an answer
/// @param lines how many lines there have been; the last of them are in `transcript`
/// @param processed the latest message ids, oldest first; older ones are kept apart
/// @param epoch rises with each claim; what the assistant said before is never sent after
/// @param misunderstandings how many messages in a row weren't understood
/// @param memory what skills remember beside their frames, such as the product last spoken of
/// @param events what was counted in the last turn
public record Conversation(
        ConversationId id,
        long version,
        MunicipalityId municipality,
        ChannelAddress address,
        Language language,
        Instant created,
        Instant lastHeard,
        List<Frame> frames,
        Optional<OpenQuestion> question,
        long lines,
        List<Line> transcript,
        List<String> processed,
        long processedBefore,
        List<OutboxEntry> outbox,
        HandOver handOver,
        long epoch,
        int misunderstandings,
        Map<String, String> memory,
        List<Event> events) {
    /// What is remembered when a provider says that its service window is closed: when the resident had last written.
    static final String WINDOW_CLOSED = "window-closed";

    public Conversation {
        frames = List.copyOf(frames);
        transcript = List.copyOf(transcript);
        processed = List.copyOf(processed);
        outbox = List.copyOf(outbox);
        memory = Map.copyOf(memory);
        events = List.copyOf(events);
    }

    /// A conversation in which nothing has been said.
    public static Conversation started(
            ConversationId id, MunicipalityId municipality, ChannelAddress address, Language language, Instant now) {
        return new Conversation(
                id,
                0,
                municipality,
                address,
                language,
                now,
                now,
                List.of(),
                Optional.empty(),
                0,
                List.of(),
                List.of(),
                0,
                List.of(),
                new HandOver.None(),
                0,
                0,
                Map.of(),
                List.of());
    }

    public Optional<Frame> top() {
        return frames.isEmpty() ? Optional.empty() : Optional.of(frames.getLast());
    }

    /// Whether a person of the town speaks instead of the assistant.
    public boolean isClaimed() {
        return handOver instanceof HandOver.Claimed;
    }

    /// Whether the provider has closed its service window since the resident last wrote.
    boolean isWindowClosed() {
        return Long.toString(lastHeard.toEpochMilli()).equals(memory.get(WINDOW_CLOSED));
    }

    /// Whether a message is among the latest that were processed.
    public boolean hasProcessed(String messageId) {
        return processed.contains(messageId);
    }

    /// Whether its save leaves something to do: to send, to count or to show at the desk.
    public boolean isDue() {
        return !outbox.isEmpty() || !events.isEmpty() || !(handOver instanceof HandOver.None);
    }

    /// Names the latest turn, for notes about what it owes. Saves of the outbox don't change it.
    String token() {
        return Long.toString(processedBefore + processed.size());
    }

    Conversation next() {
        return changed(version + 1, lines, transcript, outbox, handOver, events);
    }

    Conversation withOutbox(List<OutboxEntry> changed) {
        return changed(version, lines, transcript, changed, handOver, events);
    }

    Conversation withEvents(List<Event> changed) {
        return changed(version, lines, transcript, outbox, handOver, changed);
    }

    /// Where the assistant can't reach the resident any more, a person is asked to.
    Conversation askingForPerson(Instant now) {
        HandOver asked = isClaimed() ? handOver : new HandOver.Asked(now, WINDOW_CLOSED);
        return changed(version, lines, transcript, outbox, asked, events);
    }

    /// With a transcript that ends at line `last`.
    Conversation withTranscript(List<Line> changed, long last) {
        return changed(version, last, changed, outbox, handOver, events);
    }

    /// The same conversation with all of it that changes outside a turn.
    private Conversation changed(
            long nowVersion,
            long nowLines,
            List<Line> nowTranscript,
            List<OutboxEntry> nowOutbox,
            HandOver nowHandOver,
            List<Event> nowEvents) {
        return new Conversation(
                id,
                nowVersion,
                municipality,
                address,
                language,
                created,
                lastHeard,
                frames,
                question,
                nowLines,
                nowTranscript,
                processed,
                processedBefore,
                nowOutbox,
                nowHandOver,
                epoch,
                misunderstandings,
                memory,
                nowEvents);
    }

    /// What was said because of one message, in order.
    public List<Line> saidIn(String turn) {
        return transcript.stream()
                .filter(line -> line instanceof Line.Said said && said.turn().equals(turn))
                .toList();
    }
}
