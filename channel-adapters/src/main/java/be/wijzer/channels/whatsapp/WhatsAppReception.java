package be.wijzer.channels.whatsapp;

import be.wijzer.channels.meta.AccountTrouble;
import be.wijzer.channels.meta.Accounts;
import be.wijzer.channels.meta.Node;
import be.wijzer.channels.meta.Reception;
import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.Inbound;
import be.wijzer.core.store.StoreUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes in what WhatsApp tells: messages in the order of the body, delivery states beside them.
final class WhatsAppReception implements Reception {
    private static final Logger log = LoggerFactory.getLogger(WhatsAppReception.class);
    private static final Executor VIRTUAL_THREADS =
            work -> Thread.ofVirtual().name("whatsapp-status").start(work);

    private final Accounts<WhatsAppNumber> numbers;
    private final Events events;
    private final Assistant assistant;
    private final ReadReceipts receipts;
    private final AccountTrouble trouble;
    private final MeterRegistry meters;

    WhatsAppReception(
            Accounts<WhatsAppNumber> numbers,
            Events events,
            Assistant assistant,
            ReadReceipts receipts,
            AccountTrouble trouble,
            MeterRegistry meters) {
        this.numbers = numbers;
        this.events = events;
        this.assistant = assistant;
        this.receipts = receipts;
        this.trouble = trouble;
        this.meters = meters;
    }

    @Override
    public Set<String> accounts(Node body) {
        return changes(body).flatMap(change -> Events.account(change).stream()).collect(Collectors.toSet());
    }

    @Override
    public Collection<CompletableFuture<?>> take(Node body) {
        List<CompletableFuture<?>> saved = new ArrayList<>();
        if (!body.text("object").equals(Optional.of("whatsapp_business_account"))) {
            passed("object");
            return saved;
        }
        changes(body)
                .forEach(change -> Events.account(change)
                        .flatMap(numbers::find)
                        .ifPresentOrElse(number -> take(change, number, saved), () -> passed("account")));
        return saved;
    }

    private void take(Node change, Accounts.Owned<WhatsAppNumber> number, List<CompletableFuture<?>> saved) {
        for (Event event : events.in(change, number.account().id())) {
            switch (event) {
                case Event.Said said -> {
                    saved.add(assistant.receive(new Inbound(
                            number.municipality(),
                            said.from(),
                            said.id(),
                            said.at(),
                            said.utterance(),
                            Optional.empty())));
                    receipts.show(number.account(), said.id());
                }
                case Event.Came came ->
                    saved.add(CompletableFuture.runAsync(() -> came(number, came), VIRTUAL_THREADS));
                case Event.Moved moved ->
                    saved.add(assistant.moved(number.municipality(), moved.before(), moved.after(), moved.id()));
                case Event.Passed(String what) -> passed(what);
            }
        }
    }

    /// A state that can't be taken in for another reason than the store would fail each time it is repeated.
    private void came(Accounts.Owned<WhatsAppNumber> number, Event.Came came) {
        came.error()
                .filter(Refusals::isAccountTrouble)
                .ifPresent(code -> trouble.tell(
                        Senders.CHANNEL, number.municipality(), number.account().id(), Integer.toString(code)));
        try {
            assistant.delivered(
                    Senders.CHANNEL,
                    came.messageId(),
                    came.state(),
                    came.key(),
                    came.error().map(String::valueOf));
        } catch (StoreUnavailable unavailable) {
            throw unavailable;
        } catch (RuntimeException bug) {
            passed("status-failed");
            log.error("a delivery state couldn't be taken in", bug);
        }
    }

    private void passed(String what) {
        meters.counter("wijzer.webhook.passed", "channel", Senders.CHANNEL, "what", what)
                .increment();
    }

    private static Stream<Node> changes(Node body) {
        return body.items("entry").stream().flatMap(entry -> entry.items("changes").stream());
    }
}
