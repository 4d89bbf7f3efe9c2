package be.wijzer.core.identity;

import be.wijzer.core.conversation.Draft;
import be.wijzer.core.conversation.Inbound;
import be.wijzer.core.conversation.TurnRunner;
import be.wijzer.core.message.Utterance;
import java.util.Map;
import java.util.Optional;

/// Being signed in lasts while the resident goes on, and never longer than the channel can be trusted: it ends with a
/// call, and with a telephone number or account that becomes another. Looked at before each turn of such a
/// conversation.
public final class KeepSignedIn implements TurnRunner {
    private final TurnRunner next;
    private final SignIns signIns;
    private final Sessions sessions;

    public KeepSignedIn(TurnRunner next, SignIns signIns, Sessions sessions) {
        this.next = next;
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @Override
    public void run(Draft draft, Inbound inbound) {
        if (draft.remembered(SigningIn.REMEMBERED).isPresent()) {
            look(draft, inbound);
        }
        next.run(draft, inbound);
    }

    private void look(Draft draft, Inbound inbound) {
        Optional<Session> session = signIns.session(draft.before().id());
        boolean lasts = !(inbound.utterance() instanceof Utterance.Left)
                && session.filter(open -> signIns.isSamePlace(open, draft.address()))
                        .isPresent();
        if (lasts) {
            sessions.heard(draft.before().id(), draft.now());
        } else {
            sessions.end(draft.before().id());
            draft.forget(SigningIn.REMEMBERED);
            draft.count("signed_out", Map.of("by", "time-or-place"));
        }
    }
}
