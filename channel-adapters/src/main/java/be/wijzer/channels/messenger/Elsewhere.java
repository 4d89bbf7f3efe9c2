package be.wijzer.channels.messenger;

import be.wijzer.core.conversation.Author;
import be.wijzer.core.conversation.Draft;
import be.wijzer.core.conversation.HandOver;
import be.wijzer.core.message.Reply;
import java.util.Map;

/// What it means for a conversation that somebody answers it elsewhere than at our desk: the assistant is silent.
final class Elsewhere {
    private static final String NAME = "Messenger";

    private Elsewhere() {}

    static void answered(Draft draft, String text) {
        taken(draft);
        draft.overheard(Author.agent(NAME), new Reply.Text(text));
    }

    static void taken(Draft draft) {
        if (!(draft.handOver() instanceof HandOver.Claimed)) {
            draft.claim(HandOver.Claimed.ELSEWHERE, NAME);
            draft.count("claimed", Map.of("where", HandOver.Claimed.ELSEWHERE));
        }
    }

    static boolean hasIt(HandOver handOver) {
        return handOver instanceof HandOver.Claimed claimed && claimed.isElsewhere();
    }
}
