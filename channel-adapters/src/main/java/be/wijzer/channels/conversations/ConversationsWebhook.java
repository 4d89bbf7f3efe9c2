package be.wijzer.channels.conversations;

import be.wijzer.channels.twilio.ConversationMessages;
import be.wijzer.channels.twilio.TwilioAccount;
import be.wijzer.channels.twilio.TwilioForm;
import be.wijzer.channels.twilio.TwilioWebhook;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.channel.DeliveryState;
import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.Inbound;
import be.wijzer.core.message.Utterance;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// `POST /webhooks/twilio/conversations`: acknowledged once it is saved.
final class ConversationsWebhook {
    private static final Executor VIRTUAL_THREADS =
            work -> Thread.ofVirtual().name("twilio").start(work);

    private final TwilioWebhook door;
    private final Assistant assistant;
    private final ConversationMessages messages;
    private final IndexOrder order;
    private final Clock clock;

    ConversationsWebhook(
            TwilioWebhook door, Assistant assistant, ConversationMessages messages, IndexOrder order, Clock clock) {
        this.door = door;
        this.assistant = assistant;
        this.messages = messages;
        this.order = order;
        this.clock = clock;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST("/webhooks/twilio/conversations", request -> door.take(request, this::use))
                .build();
    }

    private Mono<ServerResponse> use(TwilioForm form, List<TwilioAccount> accounts) {
        String service = form.first("ChatServiceSid").orElse("");
        Optional<TwilioAccount> account =
                accounts.stream().filter(one -> one.hasService(service)).findFirst();
        if (account.isEmpty()) {
            door.ignored("unknown-service");
            return ServerResponse.ok().build();
        }
        CompletableFuture<Void> done = switch (ConversationEvent.read(form, clock.instant())) {
            case ConversationEvent.Said said ->
                said.place()
                        .index()
                        .map(index -> order.take(
                                said.place().conversation(), index, () -> receive(account.get(), service, said)))
                        .orElseGet(() -> receive(account.get(), service, said));
            case ConversationEvent.Ours ours -> settle(ours);
            case ConversationEvent.Delivered delivered -> delivered(account.get(), delivered);
            case ConversationEvent.Other(String _) -> {
                door.ignored("event");
                yield CompletableFuture.completedFuture(null);
            }
        };
        return Mono.fromFuture(done).then(ServerResponse.ok().build());
    }

    /// On the calling thread, so that what came first is taken in first.
    private CompletableFuture<Void> receive(TwilioAccount account, String service, ConversationEvent.Said said) {
        ChannelAddress from = new ChannelAddress(ConversationsChannel.NAME, service, said.ids(), said.name());
        CompletableFuture<?>[] taken =
                new CompletableFuture<?>[said.utterances().size()];
        for (int i = 0; i < taken.length; i++) {
            String id = i == 0 ? said.messageSid() : said.messageSid() + "/" + i;
            Utterance utterance = said.utterances().get(i);
            taken[i] = assistant.receive(
                    new Inbound(account.municipality(), from, id, said.at(), utterance, Optional.empty()));
        }
        return CompletableFuture.allOf(taken);
    }

    /// Twilio has a message of ours, whatever became of the answer to its sending.
    private CompletableFuture<Void> settle(ConversationEvent.Ours ours) {
        ours.place().index().ifPresent(index -> order.passed(ours.place().conversation(), index));
        if (ours.key().isEmpty()) {
            door.ignored("own-message");
            return CompletableFuture.completedFuture(null);
        }
        return CompletableFuture.runAsync(
                () -> assistant.delivered(
                        ConversationsChannel.NAME, ours.messageSid(), DeliveryState.SENT, ours.key(), Optional.empty()),
                VIRTUAL_THREADS);
    }

    /// A delivery state doesn't bring our key along; after a failure it is asked for, since the desk must see which
    /// message failed.
    private CompletableFuture<Void> delivered(TwilioAccount account, ConversationEvent.Delivered delivered) {
        return CompletableFuture.runAsync(
                () -> {
                    Optional<String> key = delivered.state() == DeliveryState.FAILED
                            ? messages.keyOf(account, delivered.conversation(), delivered.messageSid())
                            : Optional.empty();
                    assistant.delivered(
                            ConversationsChannel.NAME,
                            delivered.messageSid(),
                            delivered.state(),
                            key,
                            delivered.error());
                },
                VIRTUAL_THREADS);
    }
}
