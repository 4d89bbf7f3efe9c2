package be.wijzer.core.conversation;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.channel.Channels;
import be.wijzer.core.channel.DeliveryState;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.StoreUnavailable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Takes in what residents say and what providers tell. Whatever is acknowledged has been saved; whatever comes twice
/// counts once.
public final class Assistant {
    private static final int RACES = 50;

    private final Conversations conversations;
    private final Due due;
    private final Deliveries deliveries;
    private final Dispatcher dispatcher;
    private final TurnRunner runner;
    private final Channels channels;
    private final Municipalities municipalities;
    private final Clock clock;
    private final Watch watch;
    private final Mailboxes mailboxes = new Mailboxes();

    public Assistant(
            Store store,
            Dispatcher dispatcher,
            TurnRunner runner,
            Channels channels,
            Municipalities municipalities,
            Clock clock,
            Watch watch) {
        this.conversations = dispatcher.conversations();
        this.due = store.due();
        this.deliveries = store.deliveries();
        this.dispatcher = dispatcher;
        this.runner = runner;
        this.channels = channels;
        this.municipalities = municipalities;
        this.clock = clock;
        this.watch = watch;
    }

    /// Takes in one message. Messages of one address are processed in the order of the calls. Completes after the
    /// durable save, with `StoreUnavailable` where nothing was saved; never blocks the caller.
    public CompletableFuture<Receipt> receive(Inbound inbound) {
        Watch.Arrival arrival =
                watch.arrived(inbound.municipality().value(), inbound.from().channel());
        return mailboxes.put(
                mailbox(inbound.from()),
                () -> arrival.follow(
                        () -> process(conversations.at(inbound.municipality(), inbound.from()), inbound, arrival)));
    }

    /// Takes in one message of a conversation that is known by its id.
    public CompletableFuture<Receipt> receive(ConversationId conversation, Inbound inbound) {
        Watch.Arrival arrival =
                watch.arrived(inbound.municipality().value(), inbound.from().channel());
        return mailboxes.put(
                mailbox(inbound.from()), () -> arrival.follow(() -> process(conversation, inbound, arrival)));
    }

    /// Takes in a delivery state; `key` is our callback data, where the provider gave it back. It is noted last: a
    /// failure that was cut off halfway is told again, and its effect counts once.
    public void delivered(
            String channel, String messageId, DeliveryState state, Optional<String> key, Optional<String> error) {
        Optional<MessageKey> ours = key.flatMap(MessageKey::parse);
        ours.filter(message -> due.contains(message.conversation()))
                .ifPresent(message -> dispatcher.settle(message.conversation(), message.toString(), messageId));
        if (state == DeliveryState.FAILED && !hasFailed(channel, messageId)) {
            boolean window = error.filter(channels.named(channel)::closesWindow).isPresent();
            ours.ifPresent(message -> change(
                    message.conversation(),
                    "failed:" + message,
                    draft -> failed(draft, message, error.orElse("unknown"), window)));
        }
        deliveries.reached(channel, messageId, state, clock.instant(), error);
        watch.delivered(channel, state, error);
    }

    private boolean hasFailed(String channel, String messageId) {
        return deliveries.states(channel, List.of(messageId)).get(messageId) == DeliveryState.FAILED;
    }

    private static void failed(Draft draft, MessageKey message, String code, boolean window) {
        draft.count("message_failed", Map.of("code", code));
        if (window && draft.sendOutsideWindow(message)) {
            return;
        }
        draft.happened(window ? "window-closed" : "message-failed");
        if (window) {
            draft.askForPerson(Conversation.WINDOW_CLOSED);
        }
    }

    /// Changes a conversation on someone else's behalf than the resident's, once per `turn`. Empty where there is no
    /// such
    /// conversation; otherwise how it stands afterwards.
    public Optional<Conversation> change(ConversationId id, String turn, Consumer<Draft> change) {
        return change(() -> conversations.find(id), turn, change);
    }

    /// Changes the conversation of an address on someone else's behalf than the resident's, once per `turn`, in the
    /// order
    /// of the calls with that resident's messages. Starts the conversation where there is none. Never blocks the
    /// caller.
    public CompletableFuture<Conversation> change(
            MunicipalityId municipality, ChannelAddress address, String turn, Consumer<Draft> change) {
        return mailboxes.put(mailbox(address), () -> {
            ConversationId id = conversations.at(municipality, address);
            return change(
                            () -> conversations
                                    .find(id)
                                    .or(() -> Optional.of(started(id, municipality, address, Optional.empty()))),
                            turn,
                            change)
                    .orElseThrow();
        });
    }

    private Optional<Conversation> change(Supplier<Optional<Conversation>> read, String turn, Consumer<Draft> change) {
        for (int race = 0; race < RACES; race++) {
            Optional<Conversation> found = read.get();
            if (found.isEmpty() || found.get().hasProcessed(turn)) {
                return found;
            }
            Draft draft = draft(found.get(), turn, Optional.empty());
            change.accept(draft);
            Optional<Conversation> saved = save(draft);
            if (saved.isPresent()) {
                return saved;
            }
        }
        throw new StoreUnavailable(new IllegalStateException("too many races"));
    }

    /// A resident has another address from now on, told once per `turn`: the conversation goes along. Never blocks the
    /// caller.
    public CompletableFuture<Optional<Conversation>> moved(
            MunicipalityId municipality, ChannelAddress before, ChannelAddress after, String turn) {
        return mailboxes.put(mailbox(before), () -> {
            ConversationId id = conversations.at(municipality, before);
            Optional<Conversation> found = conversations.find(id);
            if (found.isEmpty() || found.get().hasProcessed(turn)) {
                return found;
            }
            conversations.move(municipality, before, after);
            return change(id, turn, draft -> draft.move(after));
        });
    }

    private Receipt process(ConversationId id, Inbound inbound, Watch.Arrival arrival) {
        for (int race = 0; race < RACES; race++) {
            Conversation before = conversations
                    .find(id)
                    .orElseGet(() -> started(id, inbound.municipality(), inbound.from(), inbound.language()));
            String message = inbound.messageId();
            if (before.hasProcessed(message)
                    || before.processedBefore() > 0 && conversations.wasProcessed(id, message)) {
                arrival.duplicate();
                return new Receipt(id, true, before.saidIn(message));
            }
            Draft draft = draft(before, message, arrival.trace());
            draft.hear(inbound);
            if (!before.isClaimed()) {
                runner.run(draft, inbound);
            }
            Optional<Conversation> saved = save(draft);
            if (saved.isPresent()) {
                arrival.turned(saved.get());
                return new Receipt(id, false, saved.get().saidIn(message));
            }
        }
        throw new StoreUnavailable(new IllegalStateException("too many races"));
    }

    private Draft draft(Conversation before, String turn, Optional<String> trace) {
        return new Draft(
                before,
                channels.named(before.address().channel()).capabilities(),
                new Draft.Context(turn, dispatcher.node(), clock.instant(), trace));
    }

    private Optional<Conversation> save(Draft draft) {
        Conversation after = draft.finished();
        if (!draft.idsToKeep().isEmpty()) {
            conversations.keepProcessed(after.id(), draft.idsToKeep());
        }
        if (!draft.linesToKeep().isEmpty()) {
            conversations.keepLines(after.id(), draft.linesToKeep());
        }
        if (after.isDue()) {
            due.note(new Due.Entry(after.id(), after.token(), dispatcher.node(), clock.instant()));
        }
        if (!conversations.save(after)) {
            return Optional.empty();
        }
        dispatcher.saved(after);
        return Optional.of(after);
    }

    private Conversation started(
            ConversationId id, MunicipalityId municipality, ChannelAddress address, Optional<Language> spoken) {
        Language language = spoken.orElseGet(() -> municipalities
                .find(municipality)
                .map(Municipality::firstLanguage)
                .orElse(Language.NL));
        return Conversation.started(id, municipality, address, language, clock.instant());
    }

    private static String mailbox(ChannelAddress address) {
        return address.channel() + ":" + address.account() + ":"
                + address.ids().values().iterator().next();
    }
}
