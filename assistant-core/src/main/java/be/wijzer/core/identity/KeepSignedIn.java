package be.wijzer.core.identity;

import be.wijzer.core.conversation.AfterSave;
import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.conversation.Line;
import be.wijzer.core.message.Utterance;
import java.util.Optional;

/// Being signed in lasts while the resident goes on, and never longer than the channel can be trusted: it ends with a
/// call, and with a telephone number or account that becomes another.
public final class KeepSignedIn implements AfterSave {
    private final SignIns signIns;
    private final Sessions sessions;

    public KeepSignedIn(SignIns signIns, Sessions sessions) {
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @Override
    public void saved(Conversation conversation) {
        if (!conversation.memory().containsKey(SigningIn.REMEMBERED)) {
            return;
        }
        Optional<Session> session = signIns.session(conversation.id());
        if (session.isEmpty()) {
            return;
        }
        if (hasLeft(conversation) || !signIns.isSamePlace(session.get(), conversation.address())) {
            sessions.end(conversation.id());
        } else if (conversation.lastHeard().isAfter(session.get().active())) {
            sessions.heard(conversation.id(), conversation.lastHeard());
        }
    }

    private static boolean hasLeft(Conversation conversation) {
        return !conversation.transcript().isEmpty()
                && conversation.transcript().getLast() instanceof Line.Heard heard
                && heard.utterance() instanceof Utterance.Left;
    }
}
