package be.wijzer.channels.whatsapp;

import be.wijzer.channels.meta.AccountTrouble;
import be.wijzer.channels.meta.Accounts;
import be.wijzer.channels.meta.DeliveryReports;
import be.wijzer.channels.meta.Node;
import be.wijzer.channels.meta.PassedOver;
import be.wijzer.channels.meta.Reception;
import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.Inbound;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes in what WhatsApp tells: messages in the order of the body, delivery states beside them.
final class WhatsAppReception implements Reception {
    private final Accounts<WhatsAppNumber> numbers;
    private final Events events;
    private final Assistant assistant;
    private final ReadReceipts receipts;
    private final AccountTrouble trouble;
    private final DeliveryReports reports;
    private final PassedOver passed;

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
        passed = new PassedOver(Senders.CHANNEL, meters);
        reports = new DeliveryReports(assistant, passed);
    }

    @Override
    public Set<String> accounts(Node body) {
        return changes(body).flatMap(change -> Events.account(change).stream()).collect(Collectors.toSet());
    }

    @Override
    public Collection<CompletableFuture<?>> take(Node body) {
        List<CompletableFuture<?>> saved = new ArrayList<>();
        if (!body.text("object").equals(Optional.of("whatsapp_business_account"))) {
            passed.count("object");
            return saved;
        }
        changes(body)
                .forEach(change -> Events.account(change)
                        .flatMap(numbers::find)
                        .ifPresentOrElse(number -> take(change, number, saved), () -> passed.count("account")));
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
                case Event.Came came -> saved.add(came(number, came));
                case Event.Moved moved ->
                    saved.add(assistant.moved(number.municipality(), moved.before(), moved.after(), moved.id()));
                case Event.Passed(String what) -> passed.count(what);
            }
        }
    }

    private CompletableFuture<Void> came(Accounts.Owned<WhatsAppNumber> number, Event.Came came) {
        came.error()
                .filter(Refusals::isAccountTrouble)
                .ifPresent(code -> trouble.tell(
                        Senders.CHANNEL, number.municipality(), number.account().id(), Integer.toString(code)));
        return reports.take(
                came.messageId(), came.state(), came.key(), came.error().map(String::valueOf));
    }

    private static Stream<Node> changes(Node body) {
        return body.items("entry").stream().flatMap(entry -> entry.items("changes").stream());
    }
}
