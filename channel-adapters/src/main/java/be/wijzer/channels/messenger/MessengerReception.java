package be.wijzer.channels.messenger;

import be.wijzer.channels.meta.Accounts;
import be.wijzer.channels.meta.DeliveryReports;
import be.wijzer.channels.meta.Node;
import be.wijzer.channels.meta.PassedOver;
import be.wijzer.channels.meta.Reception;
import be.wijzer.core.contactcentre.ContactCentre;
import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.HandOver;
import be.wijzer.core.conversation.Inbound;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/// Takes in what Messenger tells: messages in the order of the body, delivery states beside them.
final class MessengerReception implements Reception {
    private static final Executor VIRTUAL_THREADS =
            work -> Thread.ofVirtual().name("messenger-event").start(work);

    private final Accounts<MessengerPage> pages;
    private final Events events;
    private final Assistant assistant;
    private final ContactCentre contactCentre;
    private final SenderActions actions;
    private final DeliveryReports reports;
    private final PassedOver passed;

    MessengerReception(
            Accounts<MessengerPage> pages,
            Events events,
            Assistant assistant,
            ContactCentre contactCentre,
            SenderActions actions,
            MeterRegistry meters) {
        this.pages = pages;
        this.events = events;
        this.assistant = assistant;
        this.contactCentre = contactCentre;
        this.actions = actions;
        passed = new PassedOver(Events.CHANNEL, meters);
        reports = new DeliveryReports(assistant, passed);
    }

    @Override
    public Set<String> accounts(Node body) {
        return body.items("entry").stream()
                .flatMap(entry -> entry.text("id").stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Collection<CompletableFuture<?>> take(Node body) {
        List<CompletableFuture<?>> saved = new ArrayList<>();
        if (!body.text("object").equals(Optional.of("page"))) {
            passed.count("object");
            return saved;
        }
        body.items("entry")
                .forEach(entry -> entry.text("id")
                        .flatMap(pages::find)
                        .ifPresentOrElse(page -> take(entry, page, saved), () -> passed.count("account")));
        return saved;
    }

    private void take(Node entry, Accounts.Owned<MessengerPage> page, List<CompletableFuture<?>> saved) {
        for (Event event : events.in(entry, page.account())) {
            switch (event) {
                case Event.Said said -> {
                    if (said.standby()) {
                        saved.add(assistant.change(
                                page.municipality(), said.from(), "standby:" + said.id(), Elsewhere::taken));
                    } else {
                        actions.show(page.account(), said);
                    }
                    saved.add(assistant.receive(new Inbound(
                            page.municipality(),
                            said.from(),
                            said.id(),
                            said.at(),
                            said.utterance(),
                            Optional.empty())));
                }
                case Event.Answered answered ->
                    saved.add(assistant.change(
                            page.municipality(),
                            answered.to(),
                            "echo:" + answered.id(),
                            draft -> Elsewhere.answered(draft, answered.text())));
                case Event.Taken taken ->
                    saved.add(assistant.change(page.municipality(), taken.resident(), taken.id(), Elsewhere::taken));
                case Event.GivenBack given ->
                    saved.add(assistant
                            .change(page.municipality(), given.resident(), given.id(), _ -> {})
                            .thenAcceptAsync(
                                    conversation -> {
                                        if (Elsewhere.hasIt(conversation.handOver())) {
                                            contactCentre.handBack(
                                                    conversation.id(), given.id(), HandOver.Claimed.ELSEWHERE);
                                        }
                                    },
                                    VIRTUAL_THREADS));
                case Event.Came came ->
                    saved.add(reports.take(came.messageId(), came.state(), came.key(), Optional.empty()));
                case Event.Passed(String what) -> passed.count(what);
            }
        }
    }
}
