package be.wijzer.channels.messenger;

import be.wijzer.channels.meta.Courtesies;
import com.github.messenger4j.send.SenderActionPayload;
import com.github.messenger4j.send.senderaction.SenderAction;

/// Shows a resident that a message was read and that an answer is being written.
final class SenderActions {
    private final Pages pages;
    private final Courtesies courtesies;

    SenderActions(Pages pages, Courtesies courtesies) {
        this.pages = pages;
        this.courtesies = courtesies;
    }

    void show(MessengerPage page, Event.Said said) {
        if (page.senderActions()) {
            String resident = said.from().id(Events.RESIDENT).orElseThrow();
            courtesies.show(() -> {
                show(page, resident, SenderAction.MARK_SEEN);
                show(page, resident, SenderAction.TYPING_ON);
            });
        }
    }

    private void show(MessengerPage page, String resident, SenderAction action) {
        pages.send(page, false, SenderActionPayload.create(resident, action));
    }
}
