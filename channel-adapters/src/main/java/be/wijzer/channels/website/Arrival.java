package be.wijzer.channels.website;

import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Conversations;
import be.wijzer.core.conversation.Inbound;
import be.wijzer.core.conversation.Receipt;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Hands what residents do to the assistant, in order of arrival, and without blocking: what has to be looked up first
/// makes later messages of the same conversation wait, and no others.
final class Arrival {
    static final String JOINED = "joined";

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Assistant assistant;
    private final Conversations conversations;
    private final Clock clock;
    private final Executor virtualThreads =
            command -> Thread.ofVirtual().name("arrival").start(command);
    /// Conversations that are known to exist.
    private final Cache<ConversationId, Boolean> known = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(200_000)
            .expireAfterWrite(REMEMBERED)
            .build();
    private final Map<ConversationId, CompletableFuture<?>> lookingUp = new ConcurrentHashMap<>();

    Arrival(Assistant assistant, Conversations conversations, Clock clock) {
        this.assistant = assistant;
        this.conversations = conversations;
        this.clock = clock;
    }

    /// Opens a conversation, so that the welcome is there at once.
    CompletableFuture<Receipt> joins(MunicipalityId town, ConversationId id, Optional<Language> language) {
        return handIn(town, id, JOINED, new Utterance.Joined(), language).thenApply(receipt -> {
            known.put(id, true);
            return receipt;
        });
    }

    /// Takes in a message; empty where there is no such conversation.
    CompletableFuture<Optional<Receipt>> says(MunicipalityId town, ConversationId id, Submission message) {
        boolean lookUp = message.content() instanceof Submission.Content.Chosen || known.getIfPresent(id) == null;
        CompletableFuture<?> before = lookingUp.get(id);
        if (!lookUp && before == null) {
            return handIn(town, id, message.id(), message.utterance(Optional.empty()), message.language())
                    .thenApply(Optional::of);
        }
        CompletableFuture<CompletableFuture<Optional<Receipt>>> handedIn = inLine(id, () -> {
            Optional<Conversation> found = conversations.find(id);
            if (found.isEmpty()) {
                return CompletableFuture.completedFuture(Optional.empty());
            }
            known.put(id, true);
            return handIn(town, id, message.id(), message.utterance(found), message.language())
                    .thenApply(Optional::of);
        });
        return handedIn.thenCompose(receipt -> receipt);
    }

    private <T> CompletableFuture<T> inLine(ConversationId id, Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        CompletableFuture<?> before = lookingUp.put(id, done);
        Runnable lookUp = () -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException failure) {
                done.completeExceptionally(failure);
            } finally {
                lookingUp.remove(id, done);
            }
        };
        if (before == null) {
            virtualThreads.execute(lookUp);
        } else {
            before.whenCompleteAsync((_, _) -> lookUp.run(), virtualThreads);
        }
        return done;
    }

    private CompletableFuture<Receipt> handIn(
            MunicipalityId town, ConversationId id, String message, Utterance utterance, Optional<Language> language) {
        return assistant.receive(
                id, new Inbound(town, WebsiteChannel.address(town, id), message, clock.instant(), utterance, language));
    }
}
