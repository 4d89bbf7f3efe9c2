package be.wijzer.channels.website;

import be.wijzer.channels.api.VirtualThreads;
import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Conversations;
import be.wijzer.core.conversation.Line;
import be.wijzer.core.conversation.Transcripts;
import be.wijzer.core.conversation.Watchers;
import be.wijzer.core.conversation.Watchers.Watching;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;

/// What has been said in a conversation: at once, and as it goes on.
final class Stream {
    private final Conversations conversations;
    private final Transcripts transcripts;
    private final Watchers watchers;
    private final WebsiteSettings settings;
    private final Mono<Void> closing;
    private final Shown shown = new Shown();

    /// @param closing completes when this node stops, which ends every stream
    Stream(Conversations conversations, Watchers watchers, WebsiteSettings settings, Mono<Void> closing) {
        this.conversations = conversations;
        transcripts = new Transcripts(conversations);
        this.watchers = watchers;
        this.settings = settings;
        this.closing = closing;
    }

    /// Lines to show, and the sequence of the last one that was looked at, shown or not.
    record Part(List<Map<String, Object>> messages, long last) {}

    /// The lines after a sequence, oldest first; empty where there is no such conversation.
    Mono<Part> after(ConversationId id, long sequence) {
        return VirtualThreads.call(() -> conversations.find(id).map(conversation -> part(conversation, sequence)))
                .flatMap(Mono::justOrEmpty);
    }

    private Part part(Conversation conversation, long sequence) {
        List<Line> lines = transcripts.after(conversation, sequence);
        List<Map<String, Object>> messages = new ArrayList<>();
        lines.forEach(line -> shown.line(line, conversation.language()).ifPresent(messages::add));
        return new Part(messages, lines.isEmpty() ? sequence : lines.getLast().sequence());
    }

    /// The lines after a sequence and every later one, until the browser or this node ends it. A failing store is
    /// asked again with the next look.
    Flux<ServerSentEvent<Object>> events(ConversationId id, long sequence) {
        AtomicLong last = new AtomicLong(sequence);
        Flux<ServerSentEvent<Object>> messages = looks(id)
                .concatMap(_ -> after(id, last.get()).onErrorResume(_ -> Mono.empty()), 1)
                .concatMapIterable(part -> {
                    last.set(part.last());
                    return part.messages();
                })
                .map(Stream::event);
        Flux<ServerSentEvent<Object>> heartbeats = Flux.interval(settings.heartbeat())
                .map(_ -> ServerSentEvent.builder().comment("still here").build());
        ServerSentEvent<Object> opening = ServerSentEvent.builder()
                .comment("open")
                .retry(Duration.ofSeconds(2))
                .build();
        return Flux.merge(Mono.just(opening), messages, heartbeats.onBackpressureDrop())
                .takeUntilOther(Mono.firstWithSignal(closing, Mono.delay(settings.streamLength())));
    }

    /// When to look: at each change that this node makes or notices, and now and then in case a look failed.
    private Flux<Boolean> looks(ConversationId id) {
        Flux<Boolean> changes = Flux.create(
                sink -> {
                    Watching watching = watchers.watch(id, () -> sink.next(true));
                    sink.onDispose(watching::close);
                },
                FluxSink.OverflowStrategy.LATEST);
        Flux<Boolean> polls = Flux.interval(Duration.ZERO, settings.poll())
                .onBackpressureDrop()
                .map(_ -> true);
        return Flux.merge(changes, polls).onBackpressureLatest();
    }

    private static ServerSentEvent<Object> event(Map<String, Object> message) {
        return ServerSentEvent.builder((Object) message)
                .id(String.valueOf(message.get("sequence")))
                .build();
    }

    /// The sequence that a browser says it has; empty for anything that isn't one.
    static Optional<Long> sequence(String written) {
        return written.matches("\\d{1,18}") ? Optional.of(Long.parseLong(written)) : Optional.empty();
    }
}
